package tandem.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.platform.Columns;
import tandem.platform.Times;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.Slice;

/** Addresses to which no promotional mail may ever go, whether we know the person or not. */
@Component
public class Suppressions {

  /**
   * Who says it last is who is to be asked. A row that was there already was locked by somebody.
   */
  private static final String ADD =
      """
      insert into suppressed_address (email, reason, source, at)
      select email, reason, :source, :now
        from unnest(:emails::text[], :reasons::text[]) as new (email, reason)
       order by email
      on conflict (email) do update
        set reason = coalesce(nullif(excluded.reason, ''), suppressed_address.reason),
            source = excluded.source, at = excluded.at
      returning email, xmax = 0 as added
      """;

  private static final String AMONG =
      "select email from suppressed_address where email = any(:emails::text[])";

  private static final String REMOVE =
      "delete from suppressed_address where email = any(:emails::text[]) returning email";

  private static final String TAKE_BACK =
      """
      delete from suppressed_address a
       using unnest(:emails::text[], :sources::text[], :ats::timestamptz[]) as said (email, source, at)
       where a.email = said.email and a.source = said.source and (said.at is null or a.at = said.at)
      returning a.email
      """;

  private static final String FIND = "select * from suppressed_address where email = :email";

  private static final String ALL =
      """
      select *
        from suppressed_address
       where (:q::text is null or position(:q in email) > 0)
         and (:at::timestamptz is null or (at, email) < (:at, :email))
       order by at desc, email desc
       limit :limit
      """;

  private final JdbcClient jdbc;

  Suppressions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param reason in words, such as "bounced"; may be empty
   * @param source where it was said, in words
   */
  public record Suppressed(String email, String reason, String source, Instant at) {}

  /** An address and why nothing may go there. */
  public record Said(String email, String reason) {}

  /** The address as it is kept; empty where it is none. */
  public static Optional<String> clean(String address) {
    return EmailAddress.clean(address.strip()) instanceof Cleaned.Value(var text)
        ? Optional.of(text)
        : Optional.empty();
  }

  /**
   * Runs inside the caller's transaction, if there is one.
   *
   * @param said clean addresses, none twice
   * @return those that are new
   */
  public Set<String> add(List<Said> said, String source, Instant now) {
    if (said.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        jdbc
            .sql(ADD)
            .params(
                Columns.of(said).with("emails", Said::email).with("reasons", Said::reason).arrays())
            .param("source", source)
            .param("now", Times.sql(now))
            .query((row, _) -> row.getBoolean("added") ? row.getString("email") : "")
            .list()
            .stream()
            .filter(email -> !email.isEmpty())
            .toList());
  }

  /** Whether promotional mail must not go there. */
  public boolean holds(String email) {
    return clean(email).map(clean -> !among(List.of(clean)).isEmpty()).orElse(false);
  }

  /** Those of the clean addresses to which none may go. */
  public Set<String> among(Collection<String> emails) {
    return ask(AMONG, emails);
  }

  /**
   * @return those that were there
   */
  public Set<String> remove(Collection<String> emails) {
    return ask(REMOVE, emails);
  }

  /** What was said of an address once; without a time, at any. */
  public record Telling(String email, String source, @Nullable Instant at) {}

  /**
   * Takes back what was said, unless it was said again since.
   *
   * @return the addresses to which something may go again
   */
  public Set<String> takeBack(List<Telling> tellings) {
    return new HashSet<>(
        jdbc.sql(TAKE_BACK)
            .params(
                Columns.of(tellings)
                    .with("emails", Telling::email)
                    .with("sources", Telling::source)
                    .with("ats", telling -> telling.at() == null ? null : telling.at().toString())
                    .arrays())
            .query(String.class)
            .list());
  }

  private Set<String> ask(String sql, Collection<String> emails) {
    return emails.isEmpty()
        ? Set.of()
        : new HashSet<>(
            jdbc.sql(sql)
                .params(Columns.of(List.copyOf(emails)).with("emails", email -> email).arrays())
                .query(String.class)
                .list());
  }

  Optional<Suppressed> find(String email) {
    return jdbc.sql(FIND).param("email", email).query((row, _) -> read(row)).optional();
  }

  /**
   * The latest first.
   *
   * @param q a part of the address; null: all
   */
  Slice<Suppressed> all(@Nullable String q, @Nullable Cursor after, Limit limit) {
    var rows =
        jdbc.sql(ALL)
            .param("q", q)
            .param("at", after == null ? null : Times.sql(after.instant(0)))
            .param("email", after == null ? null : after.text(1))
            .param("limit", limit.andOneMore())
            .query((row, _) -> read(row))
            .list();
    return Slice.of(rows, limit, row -> Cursor.after(row.at(), row.email()));
  }

  private static Suppressed read(ResultSet row) throws SQLException {
    return new Suppressed(
        row.getString("email"),
        row.getString("reason"),
        row.getString("source"),
        Times.instant(row, "at"));
  }
}

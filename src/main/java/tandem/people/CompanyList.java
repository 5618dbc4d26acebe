package tandem.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.platform.Ids;
import tandem.platform.Times;

/** Takes companies from lists of other systems, and takes them back. */
@Component
public class CompanyList {

  private static final Pattern AROUND = Pattern.compile("^(?:[a-z]+://)?(?:www\\.)?|[/?#:].*$");

  private static final String BY_DOMAIN =
      "select id, name, domain from company where domain = :domain for update";

  /** Without a domain, or the only one of that name. */
  private static final String BY_NAME =
      """
      select id, name, domain
        from company c
       where lower(name) = lower(:name)
         and (:domain::text is null or c.domain is null)
         and (c.domain is null
              or not exists (select from company o where lower(o.name) = lower(:name) and o.id <> c.id))
       order by c.domain nulls first
       limit 1
         for update
      """;

  private static final String BY_ID =
      "select id, name, domain from company where id = :id for update";

  private static final String ADD =
      """
      insert into company (id, name, domain, created_at)
      values (:id, :name, :domain, :now)
      on conflict do nothing
      """;

  private static final String CHANGE =
      "update company set name = :name, domain = :domain where id = :id";

  private static final String REMOVE = "delete from company where id = :id";

  private final Ties ties;
  private final JdbcClient jdbc;

  CompanyList(Ties ties, JdbcClient jdbc) {
    this.ties = ties;
    this.jdbc = jdbc;
  }

  /** What is known of a company. */
  public record Company(UUID id, String name, @Nullable String domain) {}

  /**
   * What became of one.
   *
   * @param before null: it is new
   */
  public record Kept(@Nullable Company before, Company after) {}

  /** What to do with what is known. */
  public enum Manner {
    OVERWRITE,
    FILL,
    SKIP
  }

  /** The host of a website's address, as companies are known by it; empty where it is none. */
  public static Optional<String> domain(String website) {
    var host = AROUND.matcher(website.strip().toLowerCase(Locale.ROOT)).replaceAll("");
    return EmailAddress.clean("x@" + host) instanceof Cleaned.Value
            && host.indexOf('.') > 0
            && !FreeMail.serves(host)
        ? Optional.of(host)
        : Optional.empty();
  }

  /** Runs inside the caller's transaction. One of name and domain must be there. */
  public Kept keep(@Nullable String name, @Nullable String domain, Manner manner, Instant now) {
    var known = find(name, domain);
    if (known.isPresent()) {
      return new Kept(known.get(), change(known.get(), name, domain, manner));
    }
    var made =
        new Company(Ids.next(), name == null ? Objects.requireNonNull(domain) : name, domain);
    var added =
        jdbc.sql(ADD)
            .param("id", made.id())
            .param("name", made.name())
            .param("domain", domain)
            .param("now", Times.sql(now))
            .update();
    if (added == 0) {
      throw new OvertakenException();
    }
    return new Kept(null, made);
  }

  private Optional<Company> find(@Nullable String name, @Nullable String domain) {
    var found =
        domain == null
            ? Optional.<Company>empty()
            : jdbc.sql(BY_DOMAIN).param("domain", domain).query(CompanyList::read).optional();
    return found.isPresent() || name == null
        ? found
        : jdbc.sql(BY_NAME)
            .param("name", name)
            .param("domain", domain)
            .query(CompanyList::read)
            .optional();
  }

  private Company change(
      Company known, @Nullable String name, @Nullable String domain, Manner manner) {
    var nameless = known.name().equals(known.domain());
    var newName = name != null && (manner == Manner.OVERWRITE || nameless) ? name : known.name();
    var changed =
        new Company(known.id(), newName, known.domain() == null ? domain : known.domain());
    if (manner == Manner.SKIP || changed.equals(known)) {
      return known;
    }
    write(changed);
    return changed;
  }

  private void write(Company company) {
    jdbc.sql(CHANGE)
        .param("id", company.id())
        .param("name", company.name())
        .param("domain", company.domain())
        .update();
  }

  /**
   * Takes back what {@link #keep} did, where nothing has been built on it since.
   *
   * @return false where something has, and it stays
   */
  public boolean takeBack(Kept kept) {
    var now = jdbc.sql(BY_ID).param("id", kept.after().id()).query(CompanyList::read).optional();
    if (now.isEmpty()) {
      return true;
    }
    if (!now.get().equals(kept.after())) {
      return now.get().equals(kept.before());
    }
    if (kept.before() != null) {
      write(kept.before());
      return true;
    }
    if (!ties.held("company", List.of(kept.after().id())).isEmpty()) {
      return false;
    }
    return jdbc.sql(REMOVE).param("id", kept.after().id()).update() == 1;
  }

  private static Company read(ResultSet row, int number) throws SQLException {
    return new Company(
        row.getObject("id", UUID.class), row.getString("name"), row.getString("domain"));
  }
}

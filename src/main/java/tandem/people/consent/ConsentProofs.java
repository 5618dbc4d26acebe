package tandem.people.consent;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.people.PersonId;
import tandem.people.PersonName;
import tandem.people.Purpose;
import tandem.platform.Times;
import tandem.web.Csv;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.Slice;

/** The proof of what people allowed: every word, with its time, place, wording and sender. */
@Component
class ConsentProofs {

  private static final String ALL =
      """
      select c.*, p.first_name, p.last_name, p.email, p.phone,
             (select min(i.value) from identity i where i.person_id = p.id and i.kind = 'EXTERNAL_ID') as external_id
        from consent c
        join person p on p.id = c.person_id
       where (:person::uuid is null or c.person_id = :person)
         and (:purpose::text is null or c.purpose = :purpose)
         and c.id > :after
       order by c.id
      """;

  private static final String LIMIT = "limit :limit";

  /**
   * One word of a person on one purpose.
   *
   * @param evidence the telling it came by
   */
  record Proof(
      long id,
      UUID person,
      String name,
      @Nullable String email,
      String purpose,
      String state,
      String basis,
      Instant at,
      boolean confirmed,
      String source,
      String evidence,
      String wording,
      int version,
      @Nullable String language,
      @Nullable String ip) {}

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  ConsentProofs(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** In the order in which they were kept; null narrows nothing. */
  Slice<Proof> list(
      @Nullable PersonId person, @Nullable Purpose purpose, @Nullable Cursor after, Limit limit) {
    var rows =
        select(ALL + LIMIT, person, purpose, after == null ? 0 : (long) after.number(0))
            .param("limit", limit.andOneMore())
            .query(ConsentProofs::proof)
            .list();
    return Slice.of(rows, limit, proof -> Cursor.after(proof.id()));
  }

  /** As a CSV file, one row after the other. */
  void write(@Nullable PersonId person, @Nullable Purpose purpose, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"consents.csv\"");
    var csv = new Csv(response.getWriter());
    csv.row(
        "Person",
        "Name",
        "E-mail",
        "Purpose",
        "State",
        "Basis",
        "At",
        "Confirmed",
        "Source",
        "Evidence",
        "Wording",
        "Version",
        "Language",
        "IP");
    each(person, purpose, proof -> csv.row(cells(proof).toArray(String[]::new)));
  }

  private void each(@Nullable PersonId person, @Nullable Purpose purpose, Consumer<Proof> taker) {
    transaction.executeWithoutResult(
        _ -> {
          try (var rows =
              select(ALL, person, purpose, 0)
                  .withFetchSize(500)
                  .query(ConsentProofs::proof)
                  .stream()) {
            rows.forEach(taker);
          }
        });
  }

  private StatementSpec select(
      String sql, @Nullable PersonId person, @Nullable Purpose purpose, long after) {
    return jdbc.sql(sql)
        .param("person", person == null ? null : person.value(), Types.OTHER)
        .param("purpose", purpose == null ? null : purpose.name())
        .param("after", after);
  }

  private static List<@Nullable String> cells(Proof proof) {
    return Arrays.asList(
        proof.person().toString(),
        proof.name(),
        proof.email(),
        proof.purpose(),
        proof.state(),
        proof.basis(),
        proof.at().toString(),
        proof.confirmed() ? "yes" : "no",
        proof.source(),
        proof.evidence(),
        proof.wording(),
        String.valueOf(proof.version()),
        proof.language(),
        proof.ip());
  }

  private static Proof proof(ResultSet row, int number) throws SQLException {
    return new Proof(
        row.getLong("id"),
        row.getObject("person_id", UUID.class),
        PersonName.of(row),
        row.getString("email"),
        row.getString("purpose"),
        row.getString("state"),
        row.getString("basis"),
        Times.instant(row, "at"),
        row.getBoolean("confirmed"),
        row.getString("source"),
        row.getString("evidence"),
        row.getString("wording"),
        row.getInt("version"),
        row.getString("language"),
        row.getString("ip"));
  }
}

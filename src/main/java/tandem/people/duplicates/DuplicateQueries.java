package tandem.people.duplicates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.people.PersonId;
import tandem.people.PersonName;
import tandem.platform.Times;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.Slice;

/** Reads the pairs that nobody has decided about. */
@Component
class DuplicateQueries {

  private static final String OPEN =
      """
      select d.person_id, d.other_id, d.reason, d.at,
             a.first_name as a_first, a.last_name as a_last, a.email as a_email, a.phone as a_phone, a.since as a_since,
             ac.name as a_company,
             (select min(i.value) from identity i where i.person_id = a.id and i.kind = 'EXTERNAL_ID') as a_external,
             b.first_name as b_first, b.last_name as b_last, b.email as b_email, b.phone as b_phone, b.since as b_since,
             bc.name as b_company,
             (select min(i.value) from identity i where i.person_id = b.id and i.kind = 'EXTERNAL_ID') as b_external
        from duplicate d
        join person a on a.id = d.person_id
        join person b on b.id = d.other_id
        left join company ac on ac.id = a.company_id
        left join company bc on bc.id = b.company_id
       where d.dismissed_at is null
         and (:at::timestamptz is null or (d.at, d.person_id, d.other_id) < (:at, :person::uuid, :other::uuid))
       order by d.at desc, d.person_id desc, d.other_id desc
       limit :limit
      """;

  private static final String COUNT =
      "select count(*) from (select from duplicate where dismissed_at is null limit :limit) as open";

  /** More than these are not counted. */
  static final int COUNTED = 1_000;

  private final JdbcClient jdbc;

  DuplicateQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One of a pair. */
  record One(
      PersonId id,
      String name,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String company,
      Instant since) {}

  record Pair(One person, One other, Likeness reason, Instant at) {}

  /** What was found last comes first. */
  Slice<Pair> open(@Nullable Cursor after, Limit limit) {
    var rows =
        jdbc.sql(OPEN)
            .param("at", after == null ? null : Times.sql(after.instant(0)))
            .param("person", after == null ? null : after.uuid(1))
            .param("other", after == null ? null : after.uuid(2))
            .param("limit", limit.andOneMore())
            .query(DuplicateQueries::pair)
            .list();
    return Slice.of(
        rows, limit, pair -> Cursor.after(pair.at(), pair.person().id(), pair.other().id()));
  }

  long count() {
    return jdbc.sql(COUNT).param("limit", COUNTED + 1).query(Long.class).single();
  }

  private static Pair pair(ResultSet row, int number) throws SQLException {
    return new Pair(
        one(row, "person_id", "a_"),
        one(row, "other_id", "b_"),
        Likeness.valueOf(row.getString("reason")),
        Times.instant(row, "at"));
  }

  private static One one(ResultSet row, String id, String prefix) throws SQLException {
    return new One(
        new PersonId(row.getObject(id, UUID.class)),
        PersonName.of(
            row.getString(prefix + "first"),
            row.getString(prefix + "last"),
            row.getString(prefix + "email"),
            row.getString(prefix + "phone"),
            row.getString(prefix + "external")),
        row.getString(prefix + "email"),
        row.getString(prefix + "phone"),
        row.getString(prefix + "company"),
        Times.instant(row, prefix + "since"));
  }
}

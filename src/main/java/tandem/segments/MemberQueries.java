package tandem.segments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.people.PersonId;
import tandem.platform.Times;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.Slice;

/** Reads who belongs to a segment, and who moved. */
@Component
class MemberQueries {

  private static final String NAME =
      """
      coalesce(nullif(trim(coalesce(p.first_name, '') || ' ' || coalesce(p.last_name, '')), ''), p.email, p.phone,
               (select min(i.value) from identity i where i.person_id = p.id and i.kind = 'EXTERNAL_ID'), 'Somebody without a name')
      """;

  private static final String MEMBERS =
      "select m.person_id, m.since, p.job_title, p.email, c.name as company, "
          + NAME
          + """
             as name
        from segment_member m
        join person p on p.id = m.person_id
        left join company c on c.id = p.company_id
       where m.segment_id = :segment and (:after::uuid is null or m.person_id > :after)
       order by m.person_id
       limit :limit
      """;

  private static final String MOVES =
      "select v.id, v.person_id, v.entered, v.at, v.cause, "
          + NAME
          + """
             as name
        from segment_move v
        join person p on p.id = v.person_id
       where v.segment_id = :segment and (:before::bigint is null or v.id < :before)
       order by v.id desc
       limit :limit
      """;

  private static final String BELONGS =
      "select exists (select from segment_member where segment_id = :segment and person_id = :person)";

  private final JdbcClient jdbc;

  MemberQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Somebody who belongs to a segment. */
  record Member(
      PersonId person,
      String name,
      @Nullable String email,
      @Nullable String jobTitle,
      @Nullable String company,
      Instant since) {}

  /** Somebody who entered or left. */
  record Move(long id, PersonId person, String name, boolean entered, Instant at, String cause) {}

  Slice<Member> members(SegmentId segment, @Nullable Cursor after, Limit limit) {
    var rows =
        jdbc.sql(MEMBERS)
            .param("segment", segment.value())
            .param("after", after == null ? null : after.uuid(0))
            .param("limit", limit.andOneMore())
            .query((row, _) -> member(row))
            .list();
    return Slice.of(rows, limit, member -> Cursor.after(member.person()));
  }

  /** The latest first. */
  Slice<Move> moves(SegmentId segment, @Nullable Cursor after, Limit limit) {
    var rows =
        jdbc.sql(MOVES)
            .param("segment", segment.value())
            .param("before", after == null ? null : (long) after.number(0))
            .param("limit", limit.andOneMore())
            .query((row, _) -> move(row))
            .list();
    return Slice.of(rows, limit, move -> Cursor.after(move.id()));
  }

  boolean belongs(SegmentId segment, PersonId person) {
    return jdbc.sql(BELONGS)
        .param("segment", segment.value())
        .param("person", person.value())
        .query(Boolean.class)
        .single();
  }

  private static Member member(ResultSet row) throws SQLException {
    return new Member(
        person(row),
        row.getString("name"),
        row.getString("email"),
        row.getString("job_title"),
        row.getString("company"),
        Times.instant(row, "since"));
  }

  private static Move move(ResultSet row) throws SQLException {
    return new Move(
        row.getLong("id"),
        person(row),
        row.getString("name"),
        row.getBoolean("entered"),
        Times.instant(row, "at"),
        row.getString("cause"));
  }

  private static PersonId person(ResultSet row) throws SQLException {
    return new PersonId(row.getObject("person_id", UUID.class));
  }
}

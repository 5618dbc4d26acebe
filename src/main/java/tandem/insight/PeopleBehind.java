package tandem.insight;

import static tandem.insight.Definitions.LEAD;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.people.PersonId;
import tandem.people.PersonName;
import tandem.platform.Times;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.Slice;

/** Lists the people that a number counts. */
@Component
class PeopleBehind {

  private static final String COUNTED =
      """
      case :figure
        when 'LEADS' then true
        when 'MQLS' then l.mql
        when 'ACCEPTED' then l.accepted
        when 'WON' then l.won
        when 'LEADS_LEFT' then not (l.mql or l.accepted or l.won)
        when 'MQLS_LEFT' then l.mql and not (l.accepted or l.won)
        when 'ACCEPTED_LEFT' then l.accepted and not l.won
      end
      """;

  private static final String COUNT =
      "with lead as (" + LEAD + ") select count(*) from lead l where " + COUNTED;

  private static final String LIST =
      "with lead as ("
          + LEAD
          + ")"
          + """
          select p.id, p.first_name, p.last_name, p.email, p.phone, p.source, p.since, c.name as company,
                 t.stage,
                 case when p.email is null
                      then (select min(i.value) from identity i
                             where i.person_id = p.id and i.kind = 'EXTERNAL_ID')
                 end as external_id
            from lead l
            join person p on p.id = l.id
            left join company c on c.id = p.company_id
            left join person_stage t on t.person_id = p.id
           where (:afterSince::timestamptz is null
                  or (l.since, l.id) < (:afterSince::timestamptz, :afterId::uuid))
             and
          """
          + COUNTED
          + "order by l.since desc, l.id desc limit :limit";

  private final JdbcClient jdbc;

  PeopleBehind(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Somebody who is counted. */
  record Row(
      PersonId id,
      String name,
      @Nullable String email,
      @Nullable String company,
      @Nullable String source,
      @Nullable String stage,
      Instant since) {

    static Row of(ResultSet rs, int number) throws SQLException {
      return new Row(
          PersonId.of(rs.getString("id")),
          PersonName.of(rs),
          rs.getString("email"),
          rs.getString("company"),
          rs.getString("source"),
          rs.getString("stage"),
          Times.instant(rs, "since"));
    }
  }

  long count(Figure figure, Scope scope) {
    return scope.in(jdbc.sql(COUNT)).param("figure", figure.name()).query(Long.class).single();
  }

  /** Who came last comes first. */
  Slice<Row> list(Figure figure, Scope scope, @Nullable Cursor after, Limit limit) {
    var rows =
        scope
            .in(jdbc.sql(LIST))
            .param("figure", figure.name())
            .param("afterSince", after == null ? null : Times.sql(after.instant(0)))
            .param("afterId", after == null ? null : after.uuid(1))
            .param("limit", limit.andOneMore())
            .query(Row::of)
            .list();
    return Slice.of(rows, limit, row -> Cursor.after(row.since(), row.id()));
  }
}

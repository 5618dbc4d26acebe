package tandem.deals;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.people.PersonId;
import tandem.platform.Times;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.Slice;

/** Reads deals for lists and for their own pages. */
@Component
class DealQueries {

  static final String COLUMNS =
      """
      select d.id, d.version, d.person_id, d.name, d.amount, d.currency, d.state, d.stage_since, d.owner_id,
             d.expected_close, d.created_at, d.closed_at, d.lost_reason, d.lost_note, lower(d.name) as sort_name,
             s.code, s.name as stage_name, s.probability, s.usual_days, c.name as company,
             coalesce(u.name, d.owner_name) as owner, p.first_name, p.last_name, p.email, p.phone,
             (select min(i.value) from identity i where i.person_id = p.id and i.kind = 'EXTERNAL_ID') as external_id
      """;

  static final String FROM =
      """
        from deal d
        join pipeline_stage s on s.code = d.stage
        join person p on p.id = d.person_id
        left join company c on c.id = p.company_id
        left join app_user u on u.id = d.owner_id
      """;

  private static final String FOUND =
      FROM
          + """
       where (:word1::text is null or d.search like :word1 or p.search like :word1 or lower(c.name) like :word1)
         and (:word2::text is null or d.search like :word2 or p.search like :word2 or lower(c.name) like :word2)
         and (:word3::text is null or d.search like :word3 or p.search like :word3 or lower(c.name) like :word3)
         and (:state::text is null or d.state = :state)
         and (not :stalled
              or d.state = 'OPEN' and d.stage_since < :now::timestamptz - make_interval(days => 2 * s.usual_days))
         and (:stage::text is null or d.stage = :stage)
         and (:owner::uuid is null or d.owner_id = :owner)
         and (not :unowned or d.owner_id is null)
         and (:person::uuid is null or d.person_id = :person)
      """;

  private static final String COUNTS =
      """
      select d.state, count(*) as deals,
             count(*) filter (where d.state = 'OPEN'
                                and d.stage_since < :now::timestamptz - make_interval(days => 2 * s.usual_days)) as stalled
      """
          + FOUND
          + "group by d.state";

  private static final String ONE = COLUMNS + FROM + "where d.id = :id";

  private static final String OF_PERSON =
      COLUMNS
          + FROM
          + """
       where d.person_id = :person
       order by (d.state = 'OPEN') desc, d.stage_since desc, d.id desc
       limit 20
      """;

  private final JdbcClient jdbc;

  DealQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Slice<DealRow> list(
      DealFilter filter, DealSort sort, @Nullable Cursor after, Limit limit, Instant now) {
    var rows =
        sorted(COLUMNS + FOUND + sort.order() + "limit :limit", filter, sort, after, now)
            .param("limit", limit.andOneMore())
            .query(DealRow::of)
            .list();
    return Slice.of(rows, limit, sort::cursor);
  }

  /** One after the other, without ever holding all of them in memory. */
  @Transactional(readOnly = true)
  public void each(DealFilter filter, DealSort sort, Instant now, Consumer<DealRow> taker) {
    try (var rows =
        sorted(COLUMNS + FOUND + sort.order(), filter, sort, null, now)
            .withFetchSize(500)
            .query(DealRow::of)
            .stream()) {
      rows.forEach(taker);
    }
  }

  /** How many there are in each state, were the filter without one. */
  DealCounts counts(DealFilter filter, Instant now) {
    var states = new EnumMap<DealState, Long>(DealState.class);
    var stalled = new AtomicLong();
    jdbc.sql(COUNTS)
        .params(filter.inAnyState().params())
        .param("now", Times.sql(now))
        .query(
            row -> {
              states.put(DealState.valueOf(row.getString("state")), row.getLong("deals"));
              stalled.addAndGet(row.getLong("stalled"));
            });
    return new DealCounts(states, stalled.get());
  }

  private StatementSpec sorted(
      String sql, DealFilter filter, DealSort sort, @Nullable Cursor after, Instant now) {
    var params = filter.params();
    sort.bind(params, after);
    params.put("now", Times.sql(now));
    return jdbc.sql(sql).params(params);
  }

  Optional<DealRow> find(DealId id) {
    return jdbc.sql(ONE).param("id", id.value()).query(DealRow::of).optional();
  }

  /** The latest twenty, those still open first. */
  List<DealRow> of(PersonId person) {
    return jdbc.sql(OF_PERSON).param("person", person.value()).query(DealRow::of).list();
  }
}

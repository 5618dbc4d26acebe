package tandem.people;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.platform.Times;
import tandem.web.Cursor;

/** Reads the list of people. */
@Component
class PeopleQueries {

  /** A list longer than this is not counted to its end. */
  static final int COUNTED = 20_000;

  private static final String COLUMNS =
      """
      select p.id, p.first_name, p.last_name, p.email, p.phone, p.job_title, p.country, p.source, p.since,
             p.updated_at, p.sort_name, p.company_id, p.company_name as company, t.stage, s.fit, s.heat, u.name as owner,
             p.attributes,
             case when p.email is null
                  then (select min(i.value) from identity i where i.person_id = p.id and i.kind = 'EXTERNAL_ID')
             end as external_id,
      """
          + ScoreNow.ROUNDED
          + " as score\n";

  private static final String FROM =
      """
        from person p
        join person_score s on s.person_id = p.id
        left join person_stage t on t.person_id = p.id
        left join app_user u on u.id = p.owner_id
      """;

  /** Joined only where they are asked for: a small segment is not looked for among all people. */
  private static final String OF_SEGMENT = "  join segment_member m on m.person_id = p.id\n";

  private static final String OF_STAGE = "  join person_stage t on t.person_id = p.id\n";

  private static final String LIMIT = "limit :limit";

  /**
   * A number that the planner cannot see. It takes whoever matches some words to be spread evenly
   * over all orders, and would read everybody in order until enough are found, which among the
   * newest may be long.
   */
  private static final String UNSEEN_LIMIT = "limit (select :limit)";

  private static final String NAMED =
      "select person_id from identity where kind = 'EXTERNAL_ID' and value = :q";

  /**
   * What somebody asks for differs too much from what the next one does: a plan made for all of it
   * is bad for most of it.
   */
  private static final String PLAN_EACH = "set local plan_cache_mode = force_custom_plan";

  private static final String IMPATIENT = "set local statement_timeout = '100ms'";

  /** What the database's own statistics last said: nobody waits for millions to be counted. */
  private static final String EVERYBODY =
      "select greatest(reltuples, 0)::bigint from pg_class where oid = 'person'::regclass";

  private final JdbcClient jdbc;
  private final TransactionTemplate reading;

  PeopleQueries(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
  }

  List<PersonRow> list(
      PeopleFilter filter, PeopleSort sort, @Nullable Cursor after, int limit, Instant now) {
    return reading.execute(
        _ -> {
          jdbc.sql(PLAN_EACH).update();
          var cut = filter.q() == null ? LIMIT : UNSEEN_LIMIT;
          return sorted(filter, sort, cut, after, now)
              .param("limit", limit)
              .query(PersonRow::of)
              .list();
        });
  }

  /** One after the other, without ever holding all of them in memory. */
  @Transactional(readOnly = true)
  public void each(PeopleFilter filter, PeopleSort sort, Instant now, Consumer<PersonRow> taker) {
    try (var rows =
        sorted(filter, sort, "", null, now).withFetchSize(500).query(PersonRow::of).stream()) {
      rows.forEach(taker);
    }
  }

  List<UUID> ids(PeopleFilter filter, int limit) {
    var where = where(filter);
    return jdbc.sql("select p.id" + from(filter) + where.sql() + " order by p.id limit :limit")
        .params(where.params())
        .param("limit", limit)
        .query(UUID.class)
        .list();
  }

  /**
   * How many there are; one more than {@link #COUNTED} where there are more than that, and empty
   * where to count them would keep somebody waiting.
   */
  OptionalLong count(PeopleFilter filter) {
    var where = where(filter);
    var sql =
        "select count(*) from (select" + from(filter) + where.sql() + "limit :limit) as found";
    try {
      return reading.execute(
          _ -> {
            jdbc.sql(PLAN_EACH).update();
            jdbc.sql(IMPATIENT).update();
            return OptionalLong.of(
                jdbc.sql(sql)
                    .params(where.params())
                    .param("limit", COUNTED + 1)
                    .query(Long.class)
                    .single());
          });
    } catch (QueryTimeoutException e) {
      return OptionalLong.empty();
    }
  }

  /** Only what the filter looks at. */
  private static String from(PeopleFilter filter) {
    return " from person p\n" + (filter.stage() == null ? "" : OF_STAGE) + member(filter);
  }

  private static String member(PeopleFilter filter) {
    return filter.segment() == null ? "" : OF_SEGMENT;
  }

  private PeopleWhere where(PeopleFilter filter) {
    var named =
        filter.q() == null
            ? null
            : jdbc.sql(NAMED).param("q", filter.q()).query(UUID.class).optional().orElse(null);
    return new PeopleWhere(filter, named);
  }

  /** Roughly how many people there are altogether. */
  long everybody() {
    return jdbc.sql(EVERYBODY).query(Long.class).single();
  }

  private StatementSpec sorted(
      PeopleFilter filter, PeopleSort sort, String limit, @Nullable Cursor after, Instant now) {
    var where = where(filter);
    var sql = COLUMNS + FROM + member(filter) + where.sql() + sort.order(after) + limit;
    var params = where.params();
    sort.bind(params, after);
    params.put("now", Times.sql(now));
    return jdbc.sql(sql).params(params);
  }
}

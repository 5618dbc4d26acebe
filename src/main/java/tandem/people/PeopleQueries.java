package tandem.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
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
             p.updated_at, p.sort_name, p.company_id, c.name as company, t.stage, s.fit, s.heat, u.name as owner,
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
        left join company c on c.id = p.company_id
        left join person_stage t on t.person_id = p.id
        left join app_user u on u.id = p.owner_id
      """;

  /**
   * Joined only where it is asked for, so that a small segment is not looked for among all people.
   */
  private static final String OF_SEGMENT =
      "  join segment_member m on m.segment_id = :segment and m.person_id = p.id\n";

  /** Each word looks for companies by their id, so that all of its ways can use an index. */
  private static final String FOUND =
      """
       where p.erased_at is null
         and (:q::text is null
              or ((p.search like :word1
                   or p.company_id = any (array(select f.id from company f where lower(f.name) like :word1)))
                  and (:word2::text is null or p.search like :word2
                       or p.company_id = any (array(select f.id from company f where lower(f.name) like :word2)))
                  and (:word3::text is null or p.search like :word3
                       or p.company_id = any (array(select f.id from company f where lower(f.name) like :word3))))
              or p.id = (select i.person_id from identity i where i.kind = 'EXTERNAL_ID' and i.value = :q))
         and (:stage::text is null or t.stage = :stage)
         and (:source::text is null or p.source = :source)
         and (not :unsourced or p.source is null)
         and (:owner::uuid is null or p.owner_id = :owner)
         and (not :unowned or p.owner_id is null)
         and (:country::text is null or p.country = :country)
         and (:company::uuid is null or p.company_id = :company)
         and (:from::timestamptz is null or p.since >= :from)
         and (:to::timestamptz is null or p.since < :to)
      """;

  private static final String LIMIT = "limit :limit";

  private static final String COUNT =
      """
      select count(*)
        from (select 1 from person p left join person_stage t on t.person_id = p.id
      """;

  private static final String IDS =
      """
      select p.id
        from person p
        left join person_stage t on t.person_id = p.id
      """;

  /** What the database's own statistics last said: nobody waits for millions to be counted. */
  private static final String EVERYBODY =
      "select greatest(reltuples, 0)::bigint from pg_class where oid = 'person'::regclass";

  private final JdbcClient jdbc;

  PeopleQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<PersonRow> list(
      PeopleFilter filter, PeopleSort sort, @Nullable Cursor after, int limit, Instant now) {
    return sorted(COLUMNS + from(filter) + FOUND + sort.order() + LIMIT, filter, sort, after, now)
        .param("limit", limit)
        .query(PersonRow::of)
        .list();
  }

  /** One after the other, without ever holding all of them in memory. */
  @Transactional(readOnly = true)
  public void each(PeopleFilter filter, PeopleSort sort, Instant now, Consumer<PersonRow> taker) {
    try (var rows =
        sorted(COLUMNS + from(filter) + FOUND + sort.order(), filter, sort, null, now)
            .withFetchSize(500)
            .query(PersonRow::of)
            .stream()) {
      rows.forEach(taker);
    }
  }

  List<UUID> ids(PeopleFilter filter, int limit) {
    return jdbc.sql(IDS + member(filter) + FOUND + " order by p.id limit :limit")
        .params(filter.params())
        .param("limit", limit)
        .query(UUID.class)
        .list();
  }

  /** How many there are; one more than {@link #COUNTED} where there are more than that. */
  long count(PeopleFilter filter) {
    return jdbc.sql(COUNT + member(filter) + FOUND + "limit :limit) as found")
        .params(filter.params())
        .param("limit", COUNTED + 1)
        .query(Long.class)
        .single();
  }

  private static String from(PeopleFilter filter) {
    return FROM + member(filter);
  }

  private static String member(PeopleFilter filter) {
    return filter.segment() == null ? "" : OF_SEGMENT;
  }

  /** Roughly how many people there are altogether. */
  long everybody() {
    return jdbc.sql(EVERYBODY).query(Long.class).single();
  }

  private StatementSpec sorted(
      String sql, PeopleFilter filter, PeopleSort sort, @Nullable Cursor after, Instant now) {
    var params = filter.params();
    sort.bind(params, after);
    params.put("now", Times.sql(now));
    return jdbc.sql(sql).params(params);
  }
}

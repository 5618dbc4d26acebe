package tandem.deals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.platform.Times;

/** Reads the board: the open deals by stage, and what they add up to. */
@Component
class BoardQueries {

  /** A column shows so many deals, those that came into it last; the list has them all. */
  static final int CARDS = 50;

  private static final String CARDS_OF_EACH_STAGE =
      DealQueries.COLUMNS
          + """
        from pipeline_stage s
       cross join lateral (select *
                             from deal
                            where stage = s.code
                              and state = 'OPEN'
                              and (:owner::uuid is null or owner_id = :owner)
                              and (not :unowned or owner_id is null)
                            order by stage_since desc, id desc
                            limit :cards) d
        join person p on p.id = d.person_id
        left join company c on c.id = p.company_id
        left join app_user u on u.id = d.owner_id
       order by s.position, d.stage_since desc, d.id desc
      """;

  private static final String SUMS =
      """
      select d.stage, d.currency, count(*) as deals, coalesce(sum(d.amount), 0) as worth,
             coalesce(sum(d.amount * s.probability), 0) as likely,
             count(*) filter (where d.stage_since < :now::timestamptz - make_interval(days => 2 * s.usual_days)) as stalled
        from deal d
        join pipeline_stage s on s.code = d.stage
       where d.state = 'OPEN'
         and (:owner::uuid is null or d.owner_id = :owner)
         and (not :unowned or d.owner_id is null)
       group by d.stage, d.currency
      """;

  private final JdbcClient jdbc;

  BoardQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What the open deals of one stage in one currency add up to. */
  record Sum(
      String stage,
      String currency,
      long deals,
      BigDecimal worth,
      BigDecimal likely,
      long stalled) {}

  List<DealRow> cards(DealFilter filter) {
    return jdbc.sql(CARDS_OF_EACH_STAGE)
        .params(filter.params())
        .param("cards", CARDS)
        .query(DealRow::of)
        .list();
  }

  List<Sum> sums(DealFilter filter, Instant now) {
    return jdbc.sql(SUMS)
        .params(filter.params())
        .param("now", Times.sql(now))
        .query(
            (row, _) ->
                new Sum(
                    row.getString("stage"),
                    row.getString("currency"),
                    row.getLong("deals"),
                    row.getBigDecimal("worth"),
                    row.getBigDecimal("likely"),
                    row.getLong("stalled")))
        .list();
  }
}

package tandem.insight;

import static tandem.insight.Definitions.LEAD;
import static tandem.insight.Definitions.PURCHASE;
import static tandem.insight.Definitions.WON_DEAL;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts leads and sums what they brought, by source. Summed up it is the whole. */
@Component
class SourceQueries {

  private static final String TALLIES =
      "with lead as materialized ("
          + LEAD
          + ")"
          + """
          select source as key,
                 count(*) as leads,
                 count(*) filter (where mql) as mqls,
                 count(*) filter (where accepted) as accepted,
                 count(*) filter (where won) as won,
                 count(*) filter (where mql or accepted or won) as leads_on,
                 count(*) filter (where mql and (accepted or won)) as mqls_on,
                 count(*) filter (where accepted and won) as accepted_on
            from lead
           group by source
          """;

  private static final String EARNINGS =
      "with lead as ("
          + LEAD
          + "), won_deal as ("
          + WON_DEAL
          + "), purchase as ("
          + PURCHASE
          + ")"
          + """
          select key, currency, sum(valued) as valued, sum(deals) as deals,
                 sum(purchases) as purchases, sum(bought) as bought
            from (select source as key, currency, count(amount) as valued,
                         coalesce(sum(amount), 0) as deals, 0 as purchases, 0 as bought
                    from won_deal
                   group by source, currency
                   union all
                  select source, currency, 0, 0, count(*), coalesce(sum(amount), 0)
                    from purchase
                   group by source, currency) earned
           group by key, currency
          """;

  /** The days from becoming known to a deal won, in the middle. */
  private static final String CYCLE =
      """
      select percentile_cont(0.5) within group (
               order by extract(epoch from d.closed_at - p.since) / 86400)
        from deal d
        join person p on p.id = d.person_id
       where d.state = 'WON'
         and p.since >= :start and p.since < :end
      """;

  private final JdbcClient jdbc;

  SourceQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Tally> tallies(Period period) {
    return Scope.of(period).in(jdbc.sql(TALLIES)).query(Tally.class).list();
  }

  List<Earning> earnings(Period period) {
    return Scope.of(period).in(jdbc.sql(EARNINGS)).query(Earning.class).list();
  }

  /** Null where no deal was won. */
  @Nullable Double cycleDays(Period period) {
    return jdbc.sql(CYCLE)
        .param("start", period.start())
        .param("end", period.end())
        .query((rs, row) -> rs.getObject(1, Double.class))
        .list()
        .getFirst();
  }
}

package tandem.insight;

import static tandem.insight.Definitions.CREDIT;
import static tandem.insight.Definitions.LEAD;
import static tandem.insight.Definitions.PURCHASE;
import static tandem.insight.Definitions.WON_DEAL;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts leads and sums what was spent and earned, by campaign. */
@Component
class CampaignTotals {

  /**
   * The campaign of each of the leads asked for that has one, as {@link Definitions#LEAD} defines
   * it.
   */
  private static final String FIRST_CAMPAIGN =
      """
      select distinct on (i.person_id) i.person_id, i.campaign_id
        from interaction i
       where i.campaign_id is not null
         and not i.bot
         and i.person_id in (select a.person_id from asked a)
       order by i.person_id, i.occurred_at, i.id
      """;

  private static final String TALLIES =
      "with lead as materialized ("
          + LEAD
          + "), asked as (select id as person_id from lead), first_campaign as ("
          + FIRST_CAMPAIGN
          + ")"
          + """
          select f.campaign_id as key,
                 count(*) as leads,
                 count(*) filter (where mql) as mqls,
                 count(*) filter (where accepted) as accepted,
                 count(*) filter (where won) as won,
                 count(*) filter (where mql or accepted or won) as leads_on,
                 count(*) filter (where mql and (accepted or won)) as mqls_on,
                 count(*) filter (where accepted and won) as accepted_on
            from first_campaign f
            join lead l on l.id = f.person_id
           group by f.campaign_id
          """;

  private static final String EARNINGS =
      "with lead as ("
          + LEAD
          + "), won_deal as materialized ("
          + WON_DEAL
          + "), asked as (select person_id from won_deal), first_campaign as ("
          + FIRST_CAMPAIGN
          + "), purchase as materialized ("
          + PURCHASE
          + "), credit as ("
          + CREDIT
          + ")"
          + """
          select key, currency, sum(valued) as valued, sum(deals) as deals,
                 sum(purchases) as purchases, sum(bought) as bought
            from (select f.campaign_id as key, w.currency, count(w.amount) as valued,
                         coalesce(sum(w.amount), 0) as deals, 0 as purchases, 0 as bought
                    from won_deal w
                    join first_campaign f on f.person_id = w.person_id
                   group by f.campaign_id, w.currency
                   union all
                  select c.campaign_id, u.currency, 0, 0, count(*), coalesce(sum(u.amount), 0)
                    from purchase u
                    join credit c on c.id = u.id
                   group by c.campaign_id, u.currency) earned
           group by key, currency
          """;

  private static final String CAMPAIGNS =
      """
      select c.id, c.name, c.objective, c.channel, c.currency,
             (select coalesce(sum(s.amount), 0)
                from campaign_spend s
               where s.campaign_id = c.id and s.day between :firstDay and :lastDay) as spend
        from campaign c
       order by spend desc, lower(c.name), c.id
      """;

  private final JdbcClient jdbc;

  CampaignTotals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A campaign and what it cost in the period. */
  record Costs(
      String id,
      String name,
      String objective,
      String channel,
      String currency,
      BigDecimal spend) {}

  List<Tally> tallies(Period period) {
    return Scope.of(period).in(jdbc.sql(TALLIES)).query(Tally.class).list();
  }

  List<Earning> earnings(Period period) {
    return Scope.of(period).in(jdbc.sql(EARNINGS)).query(Earning.class).list();
  }

  /** All campaigns, the costliest first. */
  List<Costs> costs(Period period) {
    return jdbc.sql(CAMPAIGNS)
        .param("firstDay", period.firstDay())
        .param("lastDay", period.lastDay())
        .query(Costs.class)
        .list();
  }
}

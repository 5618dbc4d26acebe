package tandem.campaigns;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.platform.Times;

/** Writes and loads campaigns and what they cost. */
@Component
class CampaignStore {

  private static final String BY_UTM =
      "select utm_campaign, id from campaign where utm_campaign = any(:utms)";

  private static final String FIND = "select * from campaign where id = :id";

  private static final String LOCKED = "select * from campaign where id = :id for update";

  private static final String INSERT =
      """
      insert into campaign (id, name, objective, channel, utm_campaign, budget, currency, starts_on,
                            ends_on, created_at)
      values (:id, :name, :objective, :channel, :utm, :budget, :currency, :from, :to, :now)
      on conflict (utm_campaign) do nothing
      """;

  private static final String UPDATE =
      """
      update campaign
         set name = :name, objective = :objective, channel = :channel, utm_campaign = :utm,
             budget = :budget, currency = :currency, starts_on = :from, ends_on = :to
       where id = :id
         and not exists (select from campaign other
                          where other.utm_campaign = :utm and other.id <> :id)
      """;

  private static final String HAS_SPEND =
      "select exists (select from campaign_spend where campaign_id = :id)";

  private static final String SPEND =
      """
      insert into campaign_spend (campaign_id, day, amount)
      select :id, d.day, d.amount
        from unnest(:days::date[], :amounts::numeric[]) as d (day, amount)
      on conflict (campaign_id, day) do update set amount = excluded.amount
      """;

  private static final String FORGET =
      "delete from campaign_spend where campaign_id = :id and day = :day returning amount";

  private final JdbcClient jdbc;

  CampaignStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<String, CampaignId> byUtm(List<String> utms) {
    var found = new HashMap<String, CampaignId>();
    jdbc.sql(BY_UTM)
        .param("utms", utms.toArray(String[]::new))
        .query(
            rs -> {
              found.put(rs.getString("utm_campaign"), CampaignId.of(rs.getString("id")));
            });
    return found;
  }

  Optional<Campaign> find(CampaignId id) {
    return jdbc.sql(FIND).param("id", id.value()).query(CampaignStore::campaign).optional();
  }

  CampaignPlan locked(CampaignId id) {
    return jdbc.sql(LOCKED).param("id", id.value()).query(CampaignStore::campaign).single().plan();
  }

  /** False where another campaign has its utm_campaign. */
  boolean insert(Campaign campaign, Instant now) {
    return statement(INSERT, campaign).param("now", Times.sql(now)).update() == 1;
  }

  /** False where another campaign has its utm_campaign. */
  boolean update(Campaign campaign) {
    return statement(UPDATE, campaign).update() == 1;
  }

  boolean hasSpend(CampaignId id) {
    return jdbc.sql(HAS_SPEND).param("id", id.value()).query(Boolean.class).single();
  }

  void spend(CampaignId id, List<DaySpend> days) {
    jdbc.sql(SPEND)
        .param("id", id.value())
        .param("days", days.stream().map(d -> d.day().toString()).toArray(String[]::new))
        .param("amounts", days.stream().map(d -> d.amount().toPlainString()).toArray(String[]::new))
        .update();
  }

  Optional<BigDecimal> forget(CampaignId id, LocalDate day) {
    return jdbc.sql(FORGET)
        .param("id", id.value())
        .param("day", day)
        .query(BigDecimal.class)
        .optional();
  }

  private JdbcClient.StatementSpec statement(String sql, Campaign campaign) {
    var plan = campaign.plan();
    return jdbc.sql(sql)
        .param("id", campaign.id().value())
        .param("name", plan.name())
        .param("objective", plan.objective().name())
        .param("channel", plan.channel().name())
        .param("utm", plan.utmCampaign())
        .param("budget", plan.budget())
        .param("currency", plan.currency())
        .param("from", plan.from())
        .param("to", plan.to());
  }

  static Campaign campaign(ResultSet rs, int row) throws SQLException {
    return new Campaign(
        CampaignId.of(rs.getString("id")),
        new CampaignPlan(
            rs.getString("name"),
            Objective.valueOf(rs.getString("objective")),
            Channel.valueOf(rs.getString("channel")),
            rs.getString("utm_campaign"),
            rs.getBigDecimal("budget"),
            rs.getString("currency"),
            rs.getObject("starts_on", LocalDate.class),
            rs.getObject("ends_on", LocalDate.class)));
  }
}

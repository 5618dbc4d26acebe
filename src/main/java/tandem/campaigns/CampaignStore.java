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

  private static final String BY_KEY =
      "select key, campaign_id from campaign_key where key = any(:keys)";

  private static final String ALIASES =
      """
      select c.*, array(select k.key from campaign_key k
                         where k.campaign_id = c.id and k.key <> c.utm_campaign
                         order by k.key) as aliases
        from campaign c
      """;

  private static final String FIND = ALIASES + " where c.id = :id";

  private static final String LOCKED = FIND + " for update of c";

  /** Whichever of these words another campaign has already. */
  private static final String TAKEN =
      "select key from campaign_key where key = any(:keys) and campaign_id <> :id order by key limit 1";

  private static final String DROP_KEYS =
      "delete from campaign_key where campaign_id = :id and key <> all(:keys)";

  private static final String ADD_KEYS =
      """
      insert into campaign_key (key, campaign_id)
      select key, :id from unnest(:keys::text[]) as key
      on conflict (key) do nothing
      """;

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

  private static final String SPENT =
      "select amount from campaign_spend where campaign_id = :id and day = :day";

  private static final String FORGET =
      "delete from campaign_spend where campaign_id = :id and day = :day returning amount";

  private final JdbcClient jdbc;

  CampaignStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<String, CampaignId> byKey(List<String> keys) {
    var found = new HashMap<String, CampaignId>();
    jdbc.sql(BY_KEY)
        .param("keys", keys.toArray(String[]::new))
        .query(
            rs -> {
              found.put(rs.getString("key"), CampaignId.of(rs.getString("campaign_id")));
            });
    return found;
  }

  /** A word that another campaign has already. */
  Optional<String> taken(CampaignId id, CampaignPlan plan) {
    return jdbc.sql(TAKEN)
        .param("id", id.value())
        .param("keys", plan.keys().toArray(String[]::new))
        .query(String.class)
        .optional();
  }

  private void name(Campaign campaign) {
    var keys = campaign.plan().keys().toArray(String[]::new);
    jdbc.sql(DROP_KEYS).param("id", campaign.id().value()).param("keys", keys).update();
    jdbc.sql(ADD_KEYS).param("id", campaign.id().value()).param("keys", keys).update();
  }

  Optional<Campaign> find(CampaignId id) {
    return jdbc.sql(FIND).param("id", id.value()).query(CampaignStore::campaign).optional();
  }

  CampaignPlan locked(CampaignId id) {
    return jdbc.sql(LOCKED).param("id", id.value()).query(CampaignStore::campaign).single().plan();
  }

  /** False where another campaign has its utm_campaign. */
  boolean insert(Campaign campaign, Instant now) {
    var inserted = statement(INSERT, campaign).param("now", Times.sql(now)).update() == 1;
    if (inserted) {
      name(campaign);
    }
    return inserted;
  }

  /** False where another campaign has its utm_campaign. */
  boolean update(Campaign campaign) {
    var updated = statement(UPDATE, campaign).update() == 1;
    if (updated) {
      name(campaign);
    }
    return updated;
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

  Optional<BigDecimal> spent(CampaignId id, LocalDate day) {
    return jdbc.sql(SPENT)
        .param("id", id.value())
        .param("day", day)
        .query(BigDecimal.class)
        .optional();
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
            List.of((String[]) rs.getArray("aliases").getArray()),
            rs.getBigDecimal("budget"),
            rs.getString("currency"),
            rs.getObject("starts_on", LocalDate.class),
            rs.getObject("ends_on", LocalDate.class)));
  }
}

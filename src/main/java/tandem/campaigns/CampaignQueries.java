package tandem.campaigns;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.Slice;

/** Feeds the pages and the API. */
@Component
class CampaignQueries {

  private static final String LIST =
      """
      select c.*, (select coalesce(sum(s.amount), 0) from campaign_spend s where s.campaign_id = c.id) as spent,
             array(select k.key from campaign_key k
                    where k.campaign_id = c.id and k.key <> c.utm_campaign
                    order by k.key) as aliases
        from campaign c
       where (:words::text is null
              or c.name ilike '%' || :words || '%' or exists (select from campaign_key k
                          where k.campaign_id = c.id and k.key ilike '%' || :words || '%'))
         and (:objective::text is null or c.objective = :objective)
         and (:after::uuid is null or c.id < :after)
       order by c.id desc
       limit :limit
      """;

  private static final String SPENT =
      "select coalesce(sum(amount), 0) from campaign_spend where campaign_id = :id";

  private static final String DAYS =
      "select day, amount from campaign_spend where campaign_id = :id order by day";

  private final JdbcClient jdbc;

  CampaignQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A campaign with all it cost so far. */
  record Spent(Campaign campaign, BigDecimal spent) {}

  /** The newest first. */
  Slice<Spent> list(
      @Nullable String words, @Nullable Objective objective, @Nullable Cursor after, Limit limit) {
    var rows =
        jdbc.sql(LIST)
            .param("words", words == null ? null : words.replaceAll("([\\\\%_])", "\\\\$1"))
            .param("objective", objective == null ? null : objective.name())
            .param("after", after == null ? null : after.uuid(0))
            .param("limit", limit.andOneMore())
            .query(
                (rs, row) -> new Spent(CampaignStore.campaign(rs, row), rs.getBigDecimal("spent")))
            .list();
    return Slice.of(rows, limit, row -> Cursor.after(row.campaign().id()));
  }

  BigDecimal spent(CampaignId id) {
    return jdbc.sql(SPENT).param("id", id.value()).query(BigDecimal.class).single();
  }

  /** In their order. */
  List<DaySpend> days(CampaignId id) {
    return jdbc.sql(DAYS).param("id", id.value()).query(DaySpend.class).list();
  }
}

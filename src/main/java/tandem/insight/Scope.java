package tandem.insight;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import tandem.campaigns.CampaignId;

/**
 * Whose numbers are asked for.
 *
 * @param source one source; empty: of people whose source nobody said; null: of all people
 * @param campaign one campaign; null: all, and none
 */
record Scope(Period period, @Nullable String source, @Nullable CampaignId campaign) {

  static Scope of(Period period) {
    return new Scope(period, null, null);
  }

  /** Fills in the parameters that {@link Definitions} name. */
  StatementSpec in(StatementSpec statement) {
    return statement
        .param("start", period.start())
        .param("end", period.end())
        .param("anySource", source == null)
        .param("source", source == null || source.isEmpty() ? null : source)
        .param("campaign", campaign == null ? null : campaign.value());
  }
}

package tandem.campaigns;

/** One campaign. */
public record Campaign(CampaignId id, CampaignPlan plan) {}

package tandem.campaigns;

/** A campaign has other words than before, so touches that came earlier may be its own. */
public record CampaignNamed(CampaignId campaign) {}

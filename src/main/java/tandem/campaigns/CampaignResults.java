package tandem.campaigns;

import java.util.Map;

/**
 * Tells what campaigns brought since ever. Leads, deals and purchases are known above this module,
 * so the answer is given there.
 */
public interface CampaignResults {

  /** Campaigns that neither cost nor brought anything may be absent. */
  Map<CampaignId, CampaignResult> sinceEver();
}

package tandem.intake;

import java.util.HashSet;
import org.springframework.stereotype.Component;
import tandem.campaigns.CampaignPlan;
import tandem.campaigns.Campaigns;
import tandem.campaigns.Channels;

/** Finds out what brought somebody, and whether it was somebody. */
@Component
final class Classify implements Step {

  private final Campaigns campaigns;

  Classify(Campaigns campaigns) {
    this.campaigns = campaigns;
  }

  @Override
  public void run(Batch batch) {
    var named = new HashSet<String>();
    for (var taking : batch.open()) {
      var touch = taking.told.touch();
      var utm = touch.utm().get("campaign");
      if (utm != null) {
        named.add(utm);
      }
      taking.bot = Bots.isOne(touch.userAgent());
      if (touch.tellsOrigin()) {
        taking.channel =
            Channels.classify(touch.url(), touch.referrer(), touch.utm(), touch.clickIds());
      }
    }
    var found = campaigns.byUtm(named);
    for (var taking : batch.open()) {
      var utm = taking.told.touch().utm().get("campaign");
      taking.campaign = utm == null ? null : found.get(CampaignPlan.utmKey(utm));
    }
  }
}

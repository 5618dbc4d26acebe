package tandem.campaigns;

import java.util.List;
import tandem.platform.Refusal;

/** What became of a campaign that somebody wanted to keep. */
public sealed interface Saved {

  record As(CampaignId id) implements Saved {}

  record Refused(List<Refusal> refusals) implements Saved {

    static Refused at(String field, String reason) {
      return new Refused(List.of(new Refusal(field, reason)));
    }
  }
}

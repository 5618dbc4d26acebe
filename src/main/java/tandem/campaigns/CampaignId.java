package tandem.campaigns;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import tandem.platform.Ids;

/** Which campaign we mean. */
public record CampaignId(@JsonValue UUID value) {

  public static CampaignId next() {
    return new CampaignId(Ids.next());
  }

  public static CampaignId of(String text) {
    return new CampaignId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

package tandem.campaigns.channel;

import java.util.Locale;
import java.util.UUID;
import tandem.campaigns.Channel;

/**
 * A rule of the house: what a touch shows at one place decides its channel.
 *
 * @param value in lower case, but for a click id, whose name is compared as it is
 */
public record ChannelRule(UUID id, Place place, Match match, String value, Channel channel) {

  /** Where a rule looks. */
  public enum Place {
    SOURCE("utm_source"),
    MEDIUM("utm_medium"),
    CAMPAIGN("utm_campaign"),
    REFERRER("Referring site"),
    PAGE("Address of the page"),
    CLICK_ID("Click id");

    private final String label;

    Place(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** How a rule compares. */
  public enum Match {
    IS("is"),
    CONTAINS("contains");

    private final String label;

    Match(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  boolean fits(Arrival arrival) {
    return switch (place) {
      case SOURCE -> compare(arrival.source());
      case MEDIUM -> compare(arrival.medium());
      case CAMPAIGN -> compare(arrival.campaign());
      case REFERRER -> compare(arrival.from());
      case PAGE -> compare(arrival.url() == null ? "" : arrival.url().toLowerCase(Locale.ROOT));
      case CLICK_ID -> arrival.clickIds().keySet().stream().anyMatch(this::compare);
    };
  }

  private boolean compare(String shown) {
    return match == Match.IS ? shown.equals(value) : shown.contains(value);
  }

  /** In words, such as "utm_source is qr-code". */
  public String words() {
    return place.label() + " " + match.label() + " " + value;
  }
}

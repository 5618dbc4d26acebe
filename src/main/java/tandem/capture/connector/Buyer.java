package tandem.capture.connector;

import org.jspecify.annotations.Nullable;
import tandem.journal.Who;
import tandem.people.Profile;
import tandem.people.ProfileField;
import tools.jackson.databind.JsonNode;

/** Who ordered. A wrong phone number or address is left out: an order is an order. */
final class Buyer {

  private static final int LONGEST_ID = 100;

  private final Connector connector;
  private final Profile.Builder profile = Profile.builder();
  private @Nullable String customer;

  Buyer(Connector connector) {
    this.connector = connector;
  }

  Buyer say(ProfileField field, JsonNode... places) {
    profile.say(field, Nodes.first(places));
    return this;
  }

  /** The shop's own id; two shops may give the same one to different people. */
  Buyer customer(JsonNode id) {
    var text = Nodes.text(id);
    if (text != null
        && !text.equals("0")
        && text.length() <= LONGEST_ID
        && text.indexOf('\0') < 0) {
      customer = connector.kind().key() + ":" + connector.id() + ":" + text;
    }
    return this;
  }

  /**
   * @param order names the browser in which it was ordered, so that what is told later of the same
   *     order is known to be about the same person
   */
  Who who(String order) {
    return new Who(ShopOrder.message(order), customer, profile.build());
  }
}

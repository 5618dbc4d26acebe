package tandem.capture.connector;

import java.time.Instant;
import java.util.List;
import tandem.journal.Interaction;

/**
 * An order as the shop tells it at one moment.
 *
 * @param placed whether it is or once was an order, and not merely a full basket
 * @param cancelled whether all of it was taken back
 * @param refunds all that was given back up to then
 * @param version when the shop last changed it: of two tellings the later is right
 * @param purchase what is told to the journal once it is placed
 */
record ShopOrder(
    String id,
    boolean placed,
    boolean cancelled,
    List<ShopRefund> refunds,
    Instant version,
    Interaction purchase) {

  /** The message id of an order's purchase. */
  static String message(String order) {
    return "order:" + order;
  }
}

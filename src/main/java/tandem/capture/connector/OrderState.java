package tandem.capture.connector;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.journal.Interaction;
import tandem.journal.Kind;
import tandem.journal.Touch;
import tandem.journal.Who;
import tandem.people.Profile;
import tandem.platform.Money;

/**
 * What a shop told us about one order so far, in whatever order it told it, and how much of it the
 * journal knows. The journal only grows, so it is told each change: the purchase, and then what was
 * given back since it was last told.
 *
 * @param total what the journal was told that it was bought for; null: nothing yet
 * @param cancelled whether all of it was taken back, as the shop last said
 * @param version when the shop last changed it; null: we know of refunds only
 * @param refunds the amount of each, by the shop's id
 * @param givenBack how much the journal was told that was given back
 * @param changes how often the journal was told that something was given back
 */
record OrderState(
    @Nullable Money total,
    boolean cancelled,
    @Nullable Instant version,
    Map<String, BigDecimal> refunds,
    BigDecimal givenBack,
    int changes) {

  static final OrderState UNKNOWN =
      new OrderState(null, false, null, Map.of(), BigDecimal.ZERO.setScale(2), 0);

  /** The state after something was told, and what the journal has to be told of it. */
  record Change(OrderState state, List<Interaction> told) {}

  /** Of two tellings of one order the later is right, whichever comes first. */
  Change hear(ShopOrder order) {
    var merged = merged(order.refunds());
    var stale = version != null && order.version().isBefore(version);
    var tells = total == null && order.placed();
    var heard =
        new OrderState(
            tells ? order.purchase().amount() : total,
            stale ? cancelled : order.cancelled(),
            stale ? version : order.version(),
            merged,
            givenBack,
            changes);
    var told = new ArrayList<Interaction>();
    if (tells) {
      told.add(order.purchase());
    }
    return heard.settled(order.purchase().door(), order.id(), order.version(), told);
  }

  /** What is given back of an order that we do not know waits until we do. */
  Change hear(UUID door, String order, ShopRefund refund) {
    var heard =
        new OrderState(total, cancelled, version, merged(List.of(refund)), givenBack, changes);
    return heard.settled(door, order, refund.at(), new ArrayList<>());
  }

  /** A refund that was on its way when it was first told counts once it has arrived. */
  private Map<String, BigDecimal> merged(List<ShopRefund> more) {
    var all = new HashMap<>(refunds);
    more.forEach(refund -> all.merge(refund.id(), refund.amount(), BigDecimal::max));
    return all;
  }

  private Change settled(UUID door, String order, Instant at, List<Interaction> told) {
    var due = due();
    if (total == null || (due.compareTo(givenBack) == 0 && !cancelledForNothing())) {
      return new Change(this, told);
    }
    var change = new Money(due.subtract(givenBack), total.currency());
    var message = ShopOrder.message(order);
    told.add(
        new Interaction(
            door,
            "%s:back:%d".formatted(message, changes + 1),
            Kind.REFUNDED,
            cancelled ? "Order cancelled" : "Order refunded",
            at,
            new Who(message, null, Profile.EMPTY),
            Touch.NONE,
            change,
            Map.of(Kind.PURCHASE, message, "order_id", order)));
    return new Change(new OrderState(total, cancelled, version, refunds, due, changes + 1), told);
  }

  /** An order that cost nothing gives nothing back, but it has to be known that it is none. */
  private boolean cancelledForNothing() {
    return cancelled && total != null && total.amount().signum() == 0 && changes == 0;
  }

  /** Never more than was paid. */
  private BigDecimal due() {
    if (total == null) {
      return givenBack;
    }
    var sum = refunds.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Money(cancelled ? total.amount() : sum.min(total.amount()), total.currency())
        .amount();
  }
}

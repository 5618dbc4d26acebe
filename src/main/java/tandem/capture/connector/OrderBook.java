package tandem.capture.connector;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.intake.Intake;
import tandem.intake.Outcome;
import tandem.journal.Interaction;
import tandem.journal.Kind;
import tandem.people.PersonId;
import tandem.web.Words;

/** Hears what shops tell about their orders, and tells the journal what is new in it. */
@Component
class OrderBook {

  private static final String UNKNOWN_ORDER =
      "The order it belongs to has not come here. It counts as soon as that does.";

  private final OrderStore orders;
  private final Intake intake;

  OrderBook(OrderStore orders, Intake intake) {
    this.orders = orders;
    this.intake = intake;
  }

  Verdict hear(Connector connector, ShopOrder order) {
    return hear(connector, order.id(), state -> state.hear(order));
  }

  Verdict hear(Connector connector, String order, ShopRefund refund) {
    return hear(connector, order, state -> state.hear(connector.id().value(), order, refund));
  }

  private Verdict hear(
      Connector connector, String order, Function<OrderState, OrderState.Change> hearing) {
    var before = orders.hold(connector.id(), order);
    var change = hearing.apply(before);
    if (!change.state().equals(before)) {
      orders.keep(connector.id(), order, change.state());
    }
    if (change.told().isEmpty()) {
      return silent(order, before, change.state());
    }
    PersonId person = null;
    for (var outcome : intake.takeWithin(change.told())) {
      person =
          switch (outcome) {
            case Outcome.Taken taken -> taken.person() == null ? person : taken.person();
            case Outcome.Refused(var refusals) -> throw new NotKept(refusals);
          };
    }
    return taken(order, change, person);
  }

  private static Verdict silent(String order, OrderState before, OrderState after) {
    if (after.total() == null) {
      return Verdict.of(
          Delivery.Outcome.NOTHING,
          after.refunds().isEmpty() ? "Nobody has paid or promised to pay it yet." : UNKNOWN_ORDER,
          order);
    }
    return Verdict.of(
        Delivery.Outcome.REPEATED,
        after.equals(before) ? "We knew that already." : "Nothing about its money changed.",
        order);
  }

  private static Verdict taken(String order, OrderState.Change change, @Nullable PersonId person) {
    var words = String.join(" ", change.told().stream().map(OrderBook::words).toList());
    return new Verdict(Delivery.Outcome.TAKEN, null, words, order, person);
  }

  private static String words(Interaction told) {
    var amount = told.amount();
    var money = amount == null ? "" : Words.money(amount.amount(), amount.currency());
    return told.kind() == Kind.PURCHASED
        ? "A purchase of %s.".formatted(money)
        : "%s given back.".formatted(money);
  }
}

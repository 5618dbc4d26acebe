package tandem.capture.connector;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.intake.Intake;
import tandem.intake.Outcome;

/** Does what one delivery means. Runs inside the caller's transaction. */
@Component
class Taker {

  private final Intake intake;
  private final OrderBook orders;

  Taker(Intake intake, OrderBook orders) {
    this.intake = intake;
    this.orders = orders;
  }

  /**
   * @throws NotKept where intake refused any of it: nothing may be committed
   */
  Verdict take(Connector connector, Meaning meaning) {
    return switch (meaning) {
      case Meaning.Lead lead -> lead(lead);
      case Meaning.Ordered(var order) -> orders.hear(connector, order);
      case Meaning.GivenBack(var order, var refund) -> orders.hear(connector, order, refund);
      case Meaning.LeadsToFetch(var notices) ->
          Verdict.of(
              Delivery.Outcome.WAITING, "Announced; it is being fetched.", notices.getFirst().id());
      case Meaning.Test(var of) ->
          Verdict.of(
              Delivery.Outcome.TEST, "A test, not counted. " + Described.inWords(of), ref(of));
      case Meaning.Ping(var words) -> Verdict.of(Delivery.Outcome.TEST, words, null);
      case Meaning.Nothing(var words) -> Verdict.of(Delivery.Outcome.NOTHING, words, null);
      case Meaning.Unmapped() ->
          Verdict.of(
              Delivery.Outcome.WAITING, "It waits for somebody to say what its fields are.", null);
      case Meaning.Refused(var reason, var words) -> Verdict.refused(reason, words);
    };
  }

  private Verdict lead(Meaning.Lead lead) {
    return switch (intake.takeWithin(List.of(lead.told())).getFirst()) {
      case Outcome.Refused(var refusals) -> throw new NotKept(refusals);
      case Outcome.Taken taken when taken.repeated() ->
          new Verdict(
              Delivery.Outcome.REPEATED, null, "We knew that already.", lead.ref(), taken.person());
      case Outcome.Taken taken -> {
        var who = taken.created() ? "Somebody new." : "Somebody we know.";
        var left = lead.leftOut().isEmpty() ? "" : " Left out: " + Verdict.sentence(lead.leftOut());
        yield new Verdict(Delivery.Outcome.TAKEN, null, who + left, lead.ref(), taken.person());
      }
    };
  }

  private static @Nullable String ref(Meaning meaning) {
    return switch (meaning) {
      case Meaning.Lead lead -> lead.ref();
      case Meaning.Ordered(var order) -> order.id();
      case Meaning.GivenBack(var order, var refund) -> order;
      case Meaning.LeadsToFetch(var notices) -> notices.getFirst().id();
      case Meaning.Test(var of) -> ref(of);
      case Meaning.Ping _, Meaning.Nothing _, Meaning.Unmapped _, Meaning.Refused _ -> null;
    };
  }
}

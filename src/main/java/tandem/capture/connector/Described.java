package tandem.capture.connector;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.capture.page.Fact;
import tandem.journal.Interaction;
import tandem.people.ProfileField;
import tandem.platform.Money;
import tandem.web.Words;

/** Says what a delivery means to those who look at it. */
final class Described {

  private Described() {}

  /** In a sentence. */
  static String inWords(Meaning meaning) {
    return switch (meaning) {
      case Meaning.Lead lead -> "A lead.";
      case Meaning.Ordered(var order) ->
          order.cancelled()
              ? "An order that was cancelled."
              : "An order of " + money(order.purchase().amount()) + ".";
      case Meaning.GivenBack(var order, var refund) ->
          "%s given back of the order %s.".formatted(refund.amount().toPlainString(), order);
      case Meaning.LeadsToFetch(var notices) ->
          Words.counted(notices.size(), "lead", "leads") + " to fetch.";
      case Meaning.Test(var of) -> "A test: " + inWords(of);
      case Meaning.Ping(var words) -> words;
      case Meaning.Nothing(var words) -> words;
      case Meaning.Unmapped() -> "Nobody has said yet what its fields are.";
      case Meaning.Refused(var reason, var words) -> words;
    };
  }

  /** What would be kept, field by field. */
  static List<Fact> facts(Meaning meaning) {
    return switch (meaning) {
      case Meaning.Lead lead -> facts(lead.told());
      case Meaning.Ordered(var order) -> facts(order.purchase());
      case Meaning.GivenBack(var order, var refund) ->
          List.of(
              new Fact("Order", order), new Fact("Given back", refund.amount().toPlainString()));
      case Meaning.Test(var of) -> facts(of);
      case Meaning.LeadsToFetch(var notices) ->
          notices.stream().map(notice -> new Fact("Lead", notice.id())).toList();
      case Meaning.Ping _, Meaning.Nothing _, Meaning.Unmapped _, Meaning.Refused _ -> List.of();
    };
  }

  private static List<Fact> facts(Interaction told) {
    var facts = new ArrayList<Fact>();
    add(facts, "What", told.kind().label());
    add(facts, "Name of it", told.name());
    add(facts, "When", Words.exact(told.occurredAt()));
    add(facts, "Amount", money(told.amount()));
    for (var field : ProfileField.values()) {
      add(facts, field.label(), told.who().profile().get(field));
    }
    add(facts, "Id", told.who().externalId());
    told.who().profile().attributes().forEach((name, value) -> add(facts, name, value));
    told.touch().utm().forEach((name, value) -> add(facts, "utm_" + name, value));
    told.touch().clickIds().forEach((name, value) -> add(facts, name, value));
    add(facts, "Landed at", told.touch().url());
    add(facts, "Came from", told.touch().referrer());
    return facts;
  }

  private static void add(List<Fact> facts, String label, @Nullable String value) {
    if (value != null) {
      facts.add(new Fact(label, value));
    }
  }

  private static @Nullable String money(@Nullable Money money) {
    return money == null ? null : Words.money(money.amount(), money.currency());
  }
}

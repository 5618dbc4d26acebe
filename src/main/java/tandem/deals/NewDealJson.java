package tandem.deals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.people.PersonId;
import tandem.platform.Refusal;
import tools.jackson.databind.JsonNode;

/**
 * A new deal as a program sends it.
 *
 * @param person the person's id
 * @param amount a number, or a decimal as text; absent where nobody knows yet
 * @param currency ISO 4217; absent: the installation's own
 */
record NewDealJson(
    @Nullable String person,
    @Nullable JsonNode name,
    @Nullable JsonNode amount,
    @Nullable JsonNode currency,
    @Nullable JsonNode expectedClose) {

  Optional<PersonId> personId() {
    try {
      return person == null ? Optional.empty() : Optional.of(new PersonId(UUID.fromString(person)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  List<Refusal> refusals() {
    return patch().refusals();
  }

  Map<DealField, String> said(String ownCurrency) {
    var said = patch().said();
    if (currency == null || currency.isNull()) {
      said.put(DealField.CURRENCY, ownCurrency);
    }
    return said;
  }

  private DealPatch patch() {
    return new DealPatch(name, amount, currency, expectedClose, null, null, null);
  }
}

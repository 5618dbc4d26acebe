package tandem.deals;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.platform.Refusal;
import tools.jackson.databind.JsonNode;

/**
 * What a program says about a deal. A field that is absent stays as it is; null says that it is not
 * known any more.
 *
 * @param amount a number, or a decimal as text
 * @param fromStage the stage the deal was seen in: where somebody has moved it on since, nothing
 *     changes
 */
record DealPatch(
    @Nullable JsonNode name,
    @Nullable JsonNode amount,
    @Nullable JsonNode currency,
    @Nullable JsonNode expectedClose,
    @Nullable JsonNode owner,
    @Nullable JsonNode stage,
    @Nullable String fromStage) {

  /** The fields that are neither text nor null, nor, where it may be one, a number. */
  List<Refusal> refusals() {
    var refusals = new ArrayList<Refusal>();
    all()
        .forEach(
            (field, value) -> {
              if (!value.isString() && !value.isNull() && !mayBe(field, value)) {
                refusals.add(new Refusal(field.key(), wanted(field)));
              }
            });
    return refusals;
  }

  private static boolean mayBe(DealField field, JsonNode value) {
    return field == DealField.AMOUNT && value.isNumber();
  }

  private static String wanted(DealField field) {
    return field == DealField.AMOUNT ? "must be a number" : "must be text";
  }

  Map<DealField, String> said() {
    var said = new EnumMap<DealField, String>(DealField.class);
    all().forEach((field, value) -> said.put(field, text(value)));
    return said;
  }

  private static String text(JsonNode value) {
    return value.isNull() ? "" : value.isString() ? value.stringValue() : value.toString();
  }

  private Map<DealField, JsonNode> all() {
    var all = new EnumMap<DealField, JsonNode>(DealField.class);
    put(all, DealField.NAME, name);
    put(all, DealField.AMOUNT, amount);
    put(all, DealField.CURRENCY, currency);
    put(all, DealField.EXPECTED_CLOSE, expectedClose);
    put(all, DealField.OWNER, owner);
    put(all, DealField.STAGE, stage);
    return all;
  }

  private static void put(Map<DealField, JsonNode> all, DealField field, @Nullable JsonNode value) {
    if (value != null) {
      all.put(field, value);
    }
  }
}

package tandem.deals;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.deals.page.DealFields;
import tandem.platform.Refusal;
import tandem.web.Option;

/** A deal's fields as a browser sends them; what it does not send stays as it is. */
record DealForm(
    @Nullable String name,
    @Nullable String amount,
    @Nullable String currency,
    @Nullable String expectedClose,
    @Nullable String owner,
    @Nullable Integer version) {

  /** 12,400 and 12,400.50, as we write sums ourselves. */
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d{1,2})?");

  static DealForm of(DealRow row) {
    return new DealForm(
        row.name(),
        row.amount() == null ? null : plain(row.amount()),
        row.currency(),
        row.expectedClose() == null ? null : row.expectedClose().toString(),
        row.ownerId() == null ? "" : row.ownerId().toString(),
        row.version());
  }

  private static String plain(BigDecimal amount) {
    var whole = amount.stripTrailingZeros().scale() <= 0;
    return whole ? amount.toBigInteger().toString() : amount.toPlainString();
  }

  Map<DealField, String> said() {
    var said = new EnumMap<DealField, String>(DealField.class);
    say(said, DealField.NAME, name);
    say(said, DealField.AMOUNT, amount == null ? null : ungrouped(amount.strip()));
    say(said, DealField.CURRENCY, currency);
    say(said, DealField.EXPECTED_CLOSE, expectedClose);
    say(said, DealField.OWNER, owner);
    return said;
  }

  private static void say(Map<DealField, String> said, DealField field, @Nullable String text) {
    if (text != null) {
      said.put(field, text);
    }
  }

  private static String ungrouped(String text) {
    return GROUPED.matcher(text).matches() ? text.replace(",", "") : text;
  }

  DealFields fields(List<Refusal> refusals, List<Option> owners) {
    return new DealFields(
        name,
        amount,
        currency,
        expectedClose,
        owner,
        errors(refusals),
        Currencies.choices(currency),
        owners);
  }

  /** The first reason for each field. */
  static Map<String, String> errors(List<Refusal> refusals) {
    return refusals.stream()
        .collect(Collectors.toMap(Refusal::field, DealForm::sentence, (first, _) -> first));
  }

  private static String sentence(Refusal refusal) {
    return "This " + refusal.reason() + ".";
  }
}

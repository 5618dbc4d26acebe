package tandem.deals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.platform.Refusal;

/** Terms in the making, from what somebody typed or sent; every refusal is found, not the first. */
final class TermsDraft {

  static final BigDecimal MOST = new BigDecimal("999999999999.99");
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_NUMBER = 40;

  private final List<Refusal> refusals = new ArrayList<>();
  private String name;
  private @Nullable BigDecimal amount;
  private String currency;
  private @Nullable LocalDate expectedClose;

  /**
   * @param from what stands where nothing else is said
   */
  TermsDraft(Terms from) {
    name = from.name();
    amount = from.amount();
    currency = from.currency();
    expectedClose = from.expectedClose();
  }

  /** For a new deal, which must say what it is and in which currency. */
  static TermsDraft from(Map<DealField, String> said) {
    return new TermsDraft(new Terms("", null, "", null))
        .name(said.get(DealField.NAME))
        .amount(said.get(DealField.AMOUNT))
        .currency(said.get(DealField.CURRENCY))
        .expectedClose(said.get(DealField.EXPECTED_CLOSE));
  }

  TermsDraft name(@Nullable String text) {
    var said = text == null ? "" : text.strip();
    if (said.isEmpty()) {
      refuse("name", "is needed: say in a few words what is to be sold");
    } else if (said.length() > LONGEST_NAME) {
      refuse("name", "is longer than %d characters".formatted(LONGEST_NAME));
    } else if (said.indexOf('\0') >= 0) {
      refuse("name", "contains a NUL character");
    } else {
      name = said;
    }
    return this;
  }

  /** Null and blank: not known yet. */
  TermsDraft amount(@Nullable String text) {
    if (text == null || text.isBlank()) {
      amount = null;
      return this;
    }
    try {
      return amount(parse(text.strip()));
    } catch (NumberFormatException e) {
      return refuse("amount", "is not a number like 1250 or 1250.50");
    }
  }

  private TermsDraft amount(BigDecimal said) {
    if (said.signum() < 0) {
      return refuse("amount", "is negative: a deal is worth nothing at the least");
    }
    if (said.compareTo(MOST) > 0) {
      return refuse("amount", "is more than 999,999,999,999.99");
    }
    if (said.stripTrailingZeros().scale() > 2) {
      return refuse("amount", "has more than two decimals");
    }
    amount = said.setScale(2);
    return this;
  }

  TermsDraft currency(@Nullable String text) {
    var code = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
    if (isCurrency(code)) {
      currency = code;
      return this;
    }
    return refuse("currency", "is not an ISO 4217 code such as EUR or USD");
  }

  /** Null and blank: not known yet. */
  TermsDraft expectedClose(@Nullable String text) {
    if (text == null || text.isBlank()) {
      expectedClose = null;
      return this;
    }
    try {
      var day = LocalDate.parse(text.strip());
      if (day.getYear() < 1900 || day.getYear() > 2999) {
        return refuse("expectedClose", "is not in this age: check the year");
      }
      expectedClose = day;
      return this;
    } catch (DateTimeParseException e) {
      return refuse("expectedClose", "is not a date like 2027-03-31");
    }
  }

  /** Empty where all that was said can be taken. */
  List<Refusal> refusals() {
    return List.copyOf(refusals);
  }

  Terms terms() {
    return new Terms(name, amount, currency, expectedClose);
  }

  TermsDraft refuse(String field, String reason) {
    refusals.add(new Refusal(field, reason));
    return this;
  }

  private static BigDecimal parse(String text) {
    if (text.length() > LONGEST_NUMBER) {
      throw new NumberFormatException("longer than any amount");
    }
    return new BigDecimal(text);
  }

  private static boolean isCurrency(String code) {
    try {
      return Currency.getInstance(code).getDefaultFractionDigits() >= 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}

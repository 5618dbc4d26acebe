package tandem.campaigns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads sums of money. What could mean two sums is read as neither. */
final class Amount {

  /** More digits than this before the point are no budget but a mistake. */
  private static final int MOST_DIGITS = 14;

  private static final Pattern BLANK = Pattern.compile("[\\s\\u00a0\\u202f']");
  private static final Pattern PLAIN = Pattern.compile("-?\\d{1,14}(\\.\\d{1,12})?");

  /** Groups of three between equal signs, then perhaps the other sign and cents. */
  private static final Pattern GROUPED =
      Pattern.compile(
          "-?\\d{1,3}(?:(?:,\\d{3})+\\.\\d{1,2}|(?:\\.\\d{3})+,\\d{1,2}|(?:,\\d{3}){2,}|(?:\\.\\d{3}){2,})");

  /** One sign with three digits behind it: 1,234 is a thousand here and one point two there. */
  private static final Pattern AMBIGUOUS = Pattern.compile("-?[1-9]\\d{0,2}[.,]\\d{3}");

  private Amount() {}

  /**
   * As programs write it: 1234.5.
   *
   * @return rounded to cents; null: it is none
   */
  static @Nullable BigDecimal plain(String text) {
    try {
      var number = new BigDecimal(text.strip());
      var digits = (long) number.precision() - number.scale();
      return digits > MOST_DIGITS || digits < -MOST_DIGITS
          ? null
          : number.setScale(2, RoundingMode.HALF_EVEN);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /**
   * As people write it: 1234.50, 1.234,50, 1,234.50, 1 234,5.
   *
   * @return rounded to cents; null: it is none, or may be read in two ways
   */
  static @Nullable BigDecimal typed(String text) {
    var tight = BLANK.matcher(text).replaceAll("");
    if (AMBIGUOUS.matcher(tight).matches()) {
      return null;
    }
    if (GROUPED.matcher(tight).matches()) {
      var cents = Math.max(tight.lastIndexOf(','), tight.lastIndexOf('.'));
      var hasCents = tight.length() - cents <= 3;
      var whole = (hasCents ? tight.substring(0, cents) : tight).replaceAll("[.,]", "");
      return plain(hasCents ? whole + "." + tight.substring(cents + 1) : whole);
    }
    var pointed = tight.replace(',', '.');
    return PLAIN.matcher(pointed).matches() ? plain(pointed) : null;
  }
}

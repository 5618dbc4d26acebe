package tandem.capture.csv;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads numbers as people write them: with signs, currencies and groups of digits. */
public final class Numbers {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<open>\\()?(?<minus>[-\u2212])?(?:[\\p{L}\\p{Sc}]{1,4}\\.?\\s*(?<minus2>[-\u2212])?)?"
              + "(?<digits>\\d[\\d.,'\u2019]*|[.,]\\d+)(?<exponent>[eE][+-]?\\d{1,2})?"
              + "\\s*[\\p{L}\\p{Sc}]{0,4}\\)?");
  private static final Pattern SPACES =
      Pattern.compile("(?<=\\d)[\\s\u00A0\u202F'\u2019](?=\\d{3})");
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[.,]\\d{2,3})*[.,]\\d{3}");
  private static final int LONGEST = 40;

  private Numbers() {}

  /**
   * @return null where the text is no number
   */
  public static @Nullable BigDecimal read(String cell, boolean decimalComma) {
    var text = cell.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return null;
    }
    var matcher = NUMBER.matcher(SPACES.matcher(text).replaceAll(""));
    if (!matcher.matches()) {
      return null;
    }
    var plain = plain(matcher.group("digits"), decimalComma);
    if (plain == null) {
      return null;
    }
    var exponent = matcher.group("exponent");
    var number = new BigDecimal(exponent == null ? plain : plain + exponent);
    var negative =
        matcher.group("open") != null
            || matcher.group("minus") != null
            || matcher.group("minus2") != null;
    return negative ? number.negate() : number;
  }

  /** Only digits and a point before the decimals; null where the groups make no sense. */
  private static @Nullable String plain(String digits, boolean decimalComma) {
    var last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
    if (last < 0) {
      return digits;
    }
    var mark = digits.charAt(last);
    var both = digits.indexOf(',') >= 0 && digits.indexOf('.') >= 0;
    var once = digits.indexOf(mark) == last;
    var decimal =
        both ? once : once && (mark == (decimalComma ? ',' : '.') || digits.length() - last != 4);
    if (!decimal) {
      return GROUPED.matcher(digits).matches() && !both ? ungrouped(digits) : null;
    }
    var whole = digits.substring(0, last);
    var grouped = whole.indexOf(',') >= 0 || whole.indexOf('.') >= 0;
    return grouped && !GROUPED.matcher(whole).matches()
        ? null
        : "0" + ungrouped(whole) + "." + digits.substring(last + 1) + "0";
  }

  private static String ungrouped(String digits) {
    return digits.replaceAll("[.,]", "");
  }
}

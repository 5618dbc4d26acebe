package tandem.segments;

import java.util.List;

/**
 * How a value is compared.
 *
 * @param values what with: several for IS, CONTAINS and STARTS, where one of them is enough; days
 *     as a number for LAST, NEXT and AGO; none for KNOWN
 */
public record Check(Op op, List<String> values) {

  public Check {
    values = List.copyOf(values);
  }

  String value() {
    return values.getFirst();
  }

  int days() {
    return Integer.parseInt(value());
  }

  /** The ways to compare, by the name they have in JSON. */
  public enum Op {
    IS("is", "is"),
    CONTAINS("contains", "contains"),
    STARTS("startsWith", "starts with"),
    AT_LEAST("atLeast", "is at least"),
    AT_MOST("atMost", "is at most"),
    LAST("lastDays", "lies within the last days"),
    NEXT("nextDays", "lies within the next days"),
    AGO("moreThanDaysAgo", "lies more than days ago"),
    KNOWN("known", "is known");

    private final String key;
    private final String label;

    Op(String key, String label) {
      this.key = key;
      this.label = label;
    }

    String key() {
      return key;
    }

    String label() {
      return label;
    }

    boolean countsDays() {
      return this == LAST || this == NEXT || this == AGO;
    }
  }
}

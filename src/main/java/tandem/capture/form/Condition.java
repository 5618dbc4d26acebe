package tandem.capture.form;

import java.util.Locale;
import java.util.Objects;

/**
 * A field is asked for only while another one says something.
 *
 * @param field the key of one that stands before it
 */
public record Condition(String field, Test test, String value) {

  public Condition {
    Objects.requireNonNull(field);
    Objects.requireNonNull(test);
    Objects.requireNonNull(value);
  }

  /** How the two are compared; upper and lower case are the same. */
  public enum Test {
    IS("is"),
    IS_NOT("is not"),
    HAS("contains");

    private final String label;

    Test(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  boolean holds(String answer) {
    var said = answer.strip().toLowerCase(Locale.ROOT);
    var wanted = value.strip().toLowerCase(Locale.ROOT);
    return switch (test) {
      case IS -> said.equals(wanted);
      case IS_NOT -> !said.equals(wanted);
      case HAS -> said.contains(wanted);
    };
  }
}

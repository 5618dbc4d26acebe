package tandem.fields;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Option;

/**
 * How a field is asked for in a form; the template fields/_input draws it.
 *
 * @param name of the control
 * @param type of the control: text, date, url or select
 * @param options what a select offers
 */
public record FieldInput(
    String name,
    String label,
    String type,
    @Nullable String value,
    List<Option> options,
    @Nullable String hint,
    @Nullable String error) {

  /** A value that the field does not hold is shown as it was told, so that it can be mended. */
  public static FieldInput of(
      Field field, String name, @Nullable String value, @Nullable String error) {
    var odd = value != null && !field.holds(value);
    return new FieldInput(
        name,
        field.label(),
        type(field, odd),
        value,
        options(field, value, odd),
        hint(field.kind()),
        error);
  }

  private static String type(Field field, boolean odd) {
    return switch (field.kind()) {
      case CHOICE, YES_NO -> "select";
      case DATE -> odd ? "text" : "date";
      case TEXT, NUMBER, MONEY, LINK -> "text";
    };
  }

  private static List<Option> options(Field field, @Nullable String value, boolean odd) {
    var options = new ArrayList<Option>();
    if (field.kind() == FieldKind.YES_NO) {
      options.add(new Option("true", "Yes"));
      options.add(new Option("false", "No"));
    }
    field.choices().forEach(choice -> options.add(new Option(choice, choice)));
    if (odd && value != null && !value.isBlank()) {
      options.add(new Option(value, value));
    }
    return options;
  }

  private static @Nullable String hint(FieldKind kind) {
    return switch (kind) {
      case NUMBER -> "Such as 1234.5";
      case MONEY -> "Such as 12.50 EUR";
      case LINK -> "Such as https://www.example.com";
      case TEXT, DATE, CHOICE, YES_NO -> null;
    };
  }
}

package tandem.fields;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tandem.web.Words;

/**
 * A custom field of people.
 *
 * @param key the name of the attribute that holds its values; stays for good
 * @param label what people read
 * @param choices what can be chosen, for a choice; else empty
 */
public record Field(FieldId id, String key, String label, FieldKind kind, List<String> choices) {

  public Field {
    choices = List.copyOf(choices);
  }

  /**
   * @param currency of an amount that names none
   */
  public Reading read(String raw, String currency) {
    return kind.read(raw, choices, currency);
  }

  /** Whether what is kept with somebody counts as a value of this field. */
  public boolean holds(String kept) {
    return read(kept, "EUR") instanceof Reading.Value(var text) && text.equals(kept);
  }

  /** What is kept, as people read it; as it was told where it is no value of this field. */
  public String words(String kept) {
    if (!holds(kept)) {
      return kept;
    }
    return switch (kind) {
      case TEXT, CHOICE, LINK -> kept;
      case NUMBER -> number(new BigDecimal(kept));
      case DATE -> Words.day(LocalDate.parse(kept));
      case YES_NO -> kept.equals("true") ? "Yes" : "No";
      case MONEY -> {
        var parts = kept.split(" ", 2);
        yield Words.money(new BigDecimal(parts[0]), parts[1]);
      }
    };
  }

  /** Where the value leads; null: nowhere. */
  public @Nullable String href(String kept) {
    return kind == FieldKind.LINK && holds(kept) ? kept : null;
  }

  private static String number(BigDecimal number) {
    var format = NumberFormat.getNumberInstance(Locale.US);
    format.setMaximumFractionDigits(10);
    return format.format(number);
  }
}

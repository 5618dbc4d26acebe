package tandem.capture;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of an import with its values read. Empty cells are absent.
 *
 * @param number counts the rows of the file from 1; with the import's id it names the row for ever
 * @param line the line of the file on which the row starts, for people
 * @param attributes the columns that mean no field, by their header
 */
public record ImportRow(
    long number,
    long line,
    Map<String, String> texts,
    Map<String, Instant> dates,
    Map<String, BigDecimal> numbers,
    Map<String, String> attributes) {

  /** The cell of a text field, never blank, otherwise as it stands in the file. */
  public @Nullable String text(String field) {
    return texts.get(field);
  }

  /** A day is its first moment in UTC. */
  public @Nullable Instant date(String field) {
    return dates.get(field);
  }

  public @Nullable BigDecimal number(String field) {
    return numbers.get(field);
  }
}

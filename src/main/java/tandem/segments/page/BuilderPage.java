package tandem.segments.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Option;
import tandem.web.Refusals;

/**
 * The builder of a segment.
 *
 * @param id null for a new one
 * @param choices what can be added
 * @param live how many people it would be
 */
public record BuilderPage(
    @Nullable String id,
    String name,
    Group root,
    List<Choices> choices,
    Live live,
    Refusals refusals) {

  /** What can be added, under a heading. */
  public record Choices(String name, List<Option> options) {}

  /**
   * Conditions of which all, any or none are to hold.
   *
   * @param up the token of the group around; empty for the outermost
   */
  public record Group(
      String token, String up, String mode, List<Part> parts, @Nullable String error) {}

  /** Either a group or a row. */
  public record Part(@Nullable Group group, @Nullable Row row) {}

  /** One condition. */
  public record Row(
      String token,
      String up,
      String what,
      String title,
      List<Input> inputs,
      @Nullable String error) {}

  /**
   * One field of a row.
   *
   * @param type select, checks, number, text, lines or date
   * @param none of a select: what the empty choice says; of a text: what stands in it while empty
   * @param redraws whether other fields appear or go when it changes
   */
  public record Input(
      String name,
      String label,
      String type,
      List<String> values,
      List<Option> options,
      @Nullable String none,
      @Nullable String unit,
      boolean redraws) {

    public String value() {
      return values.isEmpty() ? "" : values.getFirst();
    }
  }

  /**
   * How many people it would be.
   *
   * @param number in words; null: nothing to count yet
   * @param range in words, where it was estimated
   */
  public record Live(@Nullable String number, @Nullable String range, @Nullable String words) {}
}

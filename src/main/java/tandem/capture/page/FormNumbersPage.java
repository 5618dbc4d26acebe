package tandem.capture.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a form in a period.
 *
 * @param line the same as a sentence
 * @param figures each with how it is made
 * @param stops where people stopped; each field of the form, in its order
 */
public record FormNumbersPage(
    String id,
    String name,
    String line,
    List<Chip> periods,
    List<Figure> figures,
    List<Figure> refused,
    @Nullable String worst,
    List<Stop> stops,
    List<Day> days) {

  public record Chip(String text, String href, boolean active) {}

  public record Figure(
      String label,
      String value,
      String definition,
      @Nullable String href,
      @Nullable String note) {}

  /**
   * @param count how many of those who began touched it last and sent nothing
   * @param most the largest count of all
   */
  public record Stop(String label, String count, String share, String value, String most) {}

  public record Day(String day, String views, String sent, String rate) {}
}

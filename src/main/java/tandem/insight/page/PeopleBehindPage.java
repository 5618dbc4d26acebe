package tandem.insight.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Moment;

/**
 * The people behind a number.
 *
 * @param line how many, and what they have in common
 * @param up the page with the number
 * @param others the neighbouring numbers of the same people
 */
public record PeopleBehindPage(
    String title,
    String line,
    String up,
    List<Other> others,
    List<Row> rows,
    @Nullable String more) {

  /** A list one click away. */
  public record Other(String text, String href, boolean active) {}

  /** Somebody who is counted. */
  public record Row(
      String href,
      String name,
      @Nullable String email,
      String company,
      @Nullable Stage stage,
      String source,
      Moment since) {}

  /** How far somebody has come. */
  public record Stage(String label, String tone, String icon) {}
}

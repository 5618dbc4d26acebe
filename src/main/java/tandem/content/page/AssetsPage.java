package tandem.content.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Moment;
import tandem.web.Option;

/**
 * The library.
 *
 * @param filtered whether something is left out by choice
 */
public record AssetsPage(
    String line,
    List<Chip> stages,
    List<Option> kinds,
    String kind,
    List<Option> languages,
    String language,
    String stage,
    String words,
    boolean filtered,
    List<Row> rows,
    @Nullable String more,
    @Nullable String archive,
    boolean mayChange) {

  /** A filter that is one click away. */
  public record Chip(String text, String href, boolean active) {}

  /**
   * @param rate of those who got it, how many read it
   */
  public record Row(
      String href,
      String title,
      String icon,
      String kind,
      String stage,
      String stageTone,
      String language,
      String delivered,
      String readers,
      String rate,
      Moment made) {}
}

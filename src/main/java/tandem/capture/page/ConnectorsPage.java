package tandem.capture.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Moment;

/** All connectors. */
public record ConnectorsPage(String line, List<Row> rows) {

  /**
   * @param outcome what became of the last delivery; null where none came yet
   * @param toSee why somebody should look at it; null where nobody need
   */
  public record Row(
      String path,
      String name,
      String kind,
      String icon,
      Moment last,
      @Nullable Mark outcome,
      @Nullable String toSee,
      boolean open) {}

  /** A badge. */
  public record Mark(String text, String tone, String icon) {}
}

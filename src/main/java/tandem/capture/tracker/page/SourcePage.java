package tandem.capture.tracker.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Moment;
import tandem.web.Refusals;

/**
 * One source of events.
 *
 * @param snippet what to paste into the pages of a website; null for a server
 * @param consent the same, for websites that ask before they remember anybody
 * @param origins one on each line
 */
public record SourcePage(
    String name,
    String path,
    boolean works,
    @Nullable String snippet,
    @Nullable String consent,
    String origins,
    Refusals refusals,
    List<Hit> hits) {

  /**
   * @param person the address of the person's page; null while nobody knows who it was
   */
  public record Hit(
      String icon,
      String label,
      @Nullable String what,
      @Nullable String channel,
      boolean bot,
      @Nullable String person,
      Moment at) {}
}

package tandem.intake;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Notices browsers that turn pages faster than anybody can: {@link #IMPOSSIBLE} page views within
 * one second, and whatever they do within a minute after.
 */
final class Pace {

  static final int IMPOSSIBLE = 10;

  private static final long A_MINUTE = 60;
  private static final int REMEMBERED = 50_000;

  /**
   * @param pages what tells the page views of that second apart, at most {@link #IMPOSSIBLE}
   */
  private record Run(long second, Set<Object> pages, long suspectUntil) {}

  private final Map<Object, Run> runs = new HashMap<>();

  /**
   * @param browser whatever tells browsers apart
   * @param page what tells this page view from others, so that hearing of it twice counts once;
   *     null where it is none
   * @return true where no human can have done it
   */
  synchronized boolean isImpossible(Object browser, @Nullable Object page, Instant at) {
    var second = at.getEpochSecond();
    var before = runs.get(browser);
    if (page == null) {
      return before != null && second <= before.suspectUntil() && second >= before.second();
    }
    if (runs.size() >= REMEMBERED && before == null) {
      runs.clear();
    }
    var pages = before != null && before.second() == second ? before.pages() : new HashSet<>(2);
    if (pages.size() < IMPOSSIBLE) {
      pages.add(page);
    }
    var until =
        pages.size() >= IMPOSSIBLE
            ? second + A_MINUTE
            : before == null ? Long.MIN_VALUE : before.suspectUntil();
    runs.put(browser, new Run(second, pages, until));
    return second <= until && second >= until - A_MINUTE;
  }
}

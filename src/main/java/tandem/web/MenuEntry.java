package tandem.web;

import java.util.Set;

/**
 * One word in the left bar. Modules contribute theirs as beans.
 *
 * @param order where it stands; from 900 on it stands at the foot
 * @param icon a symbol of static/ui/icons.svg
 * @param roles the names of the roles that use it; empty: every role
 */
public record MenuEntry(int order, String word, String href, String icon, Set<String> roles) {

  private static final int FOOT = 900;

  /** For every role. */
  public MenuEntry(int order, String word, String href, String icon) {
    this(order, word, href, icon, Set.of());
  }

  boolean isFor(String role) {
    return roles.isEmpty() || roles.contains(role);
  }

  boolean atFoot() {
    return order >= FOOT;
  }

  /**
   * How well the entry fits that path: 0 not at all, 1 the same first word, more the longer the
   * common beginning. The best one is the active one.
   */
  int fits(String path) {
    if (path.equals(href) || path.startsWith(href + "/")) {
      return href.length();
    }
    return firstWord(path).equals(firstWord(href)) ? 1 : 0;
  }

  private static String firstWord(String path) {
    var end = path.indexOf('/', 1);
    return end < 0 ? path : path.substring(0, end);
  }
}

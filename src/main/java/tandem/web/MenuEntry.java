package tandem.web;

import java.util.Set;

/**
 * One word in the left bar. Modules contribute theirs as beans.
 *
 * @param order where it stands; from 900 on it stands at the foot
 * @param icon a symbol of static/ui/icons.svg
 * @param roles the names of the roles that use it; empty: every role
 * @param starts the names of the roles whose day begins there
 */
public record MenuEntry(
    int order, String word, String href, String icon, Set<String> roles, Set<String> starts) {

  private static final int FOOT = 900;

  /** For every role. */
  public MenuEntry(int order, String word, String href, String icon) {
    this(order, word, href, icon, Set.of());
  }

  public MenuEntry(int order, String word, String href, String icon, Set<String> roles) {
    this(order, word, href, icon, roles, Set.of());
  }

  /** The same, and where those roles land after sign-in. The others land on their first entry. */
  public MenuEntry startFor(Set<String> those) {
    return new MenuEntry(order, word, href, icon, roles, those);
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

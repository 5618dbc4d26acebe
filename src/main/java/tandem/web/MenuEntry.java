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

  boolean covers(String path) {
    return path.equals(href) || path.startsWith(href + "/");
  }
}

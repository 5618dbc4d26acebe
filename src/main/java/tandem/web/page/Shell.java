package tandem.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The frame around every page: whose company, who looks, where one can go.
 *
 * @param user null before sign-in
 * @param toast what the last change did, once
 */
public record Shell(
    String company,
    @Nullable Person user,
    List<MenuItem> menu,
    List<MenuItem> foot,
    Csrf csrf,
    @Nullable Toast toast,
    Assets assets) {

  private static final int ON_A_PHONE = 4;

  /** Who looks at the page. */
  public record Person(String name, String role, String initials) {}

  /** The entries that a phone's bottom bar shows by itself. */
  public List<MenuItem> first() {
    return menu.subList(0, Math.min(ON_A_PHONE, menu.size()));
  }

  /** What is left for the phone's "more". */
  public List<MenuItem> rest() {
    return menu.subList(first().size(), menu.size());
  }

  /** Whether the menu leads to that path, so that a page may link to it. */
  public boolean leadsTo(String href) {
    return menu.stream().anyMatch(item -> item.href().equals(href));
  }
}

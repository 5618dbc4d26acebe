package tandem.web.page;

/** An entry of the menu, ready to show. */
public record MenuItem(String word, String href, String icon, boolean active) {}

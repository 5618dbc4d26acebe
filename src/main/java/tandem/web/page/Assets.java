package tandem.web.page;

/**
 * The addresses of what the browser loads. They carry a version, so a browser may keep them for as
 * long as it likes and still never mixes two releases.
 *
 * @param version changes with the content of static/
 */
public record Assets(
    String version, String tablerCss, String htmx, String echarts, String sortable) {

  /** A style sheet or script of our own, by its path below static/. */
  public String own(String path) {
    return "/ui/" + (path.startsWith("ui/") ? path.substring(3) : path) + "?v=" + version;
  }

  public String icon(String name) {
    return "/ui/icons.svg?v=" + version + "#" + name;
  }
}

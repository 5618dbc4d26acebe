package tandem.capture.page;

import java.util.List;

/**
 * How a form comes into other pages.
 *
 * @param origins whose pages may show it
 */
public record EmbedPage(String id, String name, List<String> origins, List<Way> ways) {

  /**
   * @param snippet to paste
   */
  public record Way(String key, String title, String text, String snippet) {}
}

package tandem.content.page;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A landing page as strangers see it.
 *
 * @param address the whole one, under which it is to be known
 * @param key of the tracker; null: nothing is tracked
 * @param path for what the page tells about itself; null in a preview, which tells nothing
 */
public record LandingView(
    String language,
    String title,
    String description,
    String address,
    boolean noindex,
    @Nullable String shared,
    List<Part> parts,
    @Nullable String path,
    @Nullable String key,
    @Nullable Ask ask) {

  /** Asks whether the browser may be remembered. */
  public record Ask(String question, String yes, String no) {}

  /**
   * A block.
   *
   * @param type as in the design: hero, text, image …
   * @param note to the editor alone, in a preview
   */
  public record Part(
      String type,
      String eyebrow,
      String title,
      ProseView text,
      String button,
      @Nullable Picture picture,
      String caption,
      List<Item> items,
      @Nullable Content form,
      String note) {}

  public record Item(String title, ProseView text, String href) {}

  public record Picture(String src, String alt, String width, String height) {}
}

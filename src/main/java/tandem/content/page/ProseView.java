package tandem.content.page;

import java.util.List;

/** A text in paragraphs and lists. */
public record ProseView(List<Part> parts) {

  /**
   * @param list whether its lines are the points of a list; else they are lines of a paragraph
   */
  public record Part(boolean list, List<List<Span>> lines) {}

  /**
   * @param style strong, soft, link or nothing
   * @param href of a link
   */
  public record Span(String text, String style, String href) {}

  public boolean isEmpty() {
    return parts.isEmpty();
  }
}

package tandem.content;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What each kind of block asks of whoever edits it. */
// The lists are made by List.of, which the checker cannot see.
@SuppressWarnings("ImmutableEnumChecker")
enum BlockType {
  HERO(
      "Opening",
      List.of(
          Ask.line("eyebrow", "Small line above", 100, false),
          Ask.line("title", "Heading", 150, true),
          Ask.area("text", "Text", 1_000, false),
          Ask.line("button", "Button that leads to the form", 60, false),
          Ask.picture("picture", "Picture", false),
          Ask.line("alt", "What the picture shows", 200, false)),
      null),
  TEXT(
      "Text",
      List.of(Ask.line("title", "Heading", 150, false), Ask.area("text", "Text", 10_000, true)),
      null),
  IMAGE(
      "Picture",
      List.of(
          Ask.picture("picture", "Picture", true),
          Ask.line("alt", "What it shows, for those who cannot see it", 200, true),
          Ask.line("caption", "Words below it", 200, false)),
      null),
  BENEFITS(
      "Benefits",
      List.of(Ask.line("title", "Heading", 150, true)),
      new Items("Benefit", "In a few words", "What it means for them", 500, 8)),
  QUOTE(
      "Quote",
      List.of(
          Ask.area("text", "What they said", 1_000, true),
          Ask.line("name", "Who said it", 100, true),
          Ask.line("role", "What they do, and where", 150, false)),
      null),
  FORM(
      "Form",
      List.of(
          Ask.line("title", "Heading", 150, false),
          Ask.area("text", "What to say above it", 1_000, false),
          new Ask("form", "Form", "form", 36, true)),
      null),
  FAQ(
      "Questions and answers",
      List.of(Ask.line("title", "Heading", 150, true)),
      new Items("Question", "Question", "Answer", 2_000, 20)),
  FOOTER(
      "Foot",
      List.of(Ask.area("text", "Text", 1_000, false)),
      new Items("Link", "Word", "Address", 2_000, 8));

  private final String label;
  private final List<Ask> asks;
  private final @Nullable Items items;

  BlockType(String label, List<Ask> asks, @Nullable Items items) {
    this.label = label;
    this.asks = asks;
    this.items = items;
  }

  /**
   * A field of a block.
   *
   * @param kind line, area, picture or form
   * @param needed before the page can be published
   */
  record Ask(String name, String label, String kind, int longest, boolean needed) {

    static Ask line(String name, String label, int longest, boolean needed) {
      return new Ask(name, label, "line", longest, needed);
    }

    static Ask area(String name, String label, int longest, boolean needed) {
      return new Ask(name, label, "area", longest, needed);
    }

    static Ask picture(String name, String label, boolean needed) {
      return new Ask(name, label, "picture", 36, needed);
    }
  }

  /**
   * What there are several of in a block.
   *
   * @param longest of the text, in characters
   */
  record Items(String word, String title, String text, int longest, int most) {}

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  String label() {
    return label;
  }

  List<Ask> asks() {
    return asks;
  }

  @Nullable Items items() {
    return items;
  }

  static @Nullable BlockType ofKey(String key) {
    return Arrays.stream(values()).filter(type -> type.key().equals(key)).findFirst().orElse(null);
  }
}

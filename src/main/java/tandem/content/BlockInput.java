package tandem.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A block as it stands in the editor: every value a text, right or wrong.
 *
 * @param values by the names of {@link BlockType#asks}
 */
record BlockInput(BlockType type, Map<String, String> values, List<Block.Item> items) {

  static BlockInput blank(BlockType type) {
    return new BlockInput(
        type, Map.of(), type.items() == null ? List.of() : List.of(new Block.Item("", "")));
  }

  String value(String name) {
    return values.getOrDefault(name, "");
  }

  static BlockInput of(Block block) {
    return switch (block) {
      case Block.Hero b ->
          input(
              BlockType.HERO,
              List.of(),
              "eyebrow",
              b.eyebrow(),
              "title",
              b.title(),
              "text",
              b.text(),
              "button",
              b.button(),
              "picture",
              text(b.picture()),
              "alt",
              b.alt());
      case Block.Text b -> input(BlockType.TEXT, List.of(), "title", b.title(), "text", b.text());
      case Block.Image b ->
          input(
              BlockType.IMAGE,
              List.of(),
              "picture",
              text(b.picture()),
              "alt",
              b.alt(),
              "caption",
              b.caption());
      case Block.Benefits b -> input(BlockType.BENEFITS, b.items(), "title", b.title());
      case Block.Quote b ->
          input(BlockType.QUOTE, List.of(), "text", b.text(), "name", b.name(), "role", b.role());
      case Block.Form b ->
          input(
              BlockType.FORM,
              List.of(),
              "title",
              b.title(),
              "text",
              b.text(),
              "form",
              text(b.form()));
      case Block.Faq b -> input(BlockType.FAQ, b.items(), "title", b.title());
      case Block.Footer b -> input(BlockType.FOOTER, b.items(), "text", b.text());
    };
  }

  /** Ids that are none are left out; the check has told of them before. */
  Block block() {
    return switch (type) {
      case HERO ->
          new Block.Hero(
              value("eyebrow"),
              value("title"),
              value("text"),
              value("button"),
              id(value("picture")),
              value("alt"));
      case TEXT -> new Block.Text(value("title"), value("text"));
      case IMAGE -> new Block.Image(id(value("picture")), value("alt"), value("caption"));
      case BENEFITS -> new Block.Benefits(value("title"), items);
      case QUOTE -> new Block.Quote(value("text"), value("name"), value("role"));
      case FORM -> new Block.Form(value("title"), value("text"), id(value("form")));
      case FAQ -> new Block.Faq(value("title"), items);
      case FOOTER -> new Block.Footer(value("text"), items);
    };
  }

  private static BlockInput input(BlockType type, List<Block.Item> items, String... pairs) {
    var values = new HashMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      values.put(pairs[i], pairs[i + 1]);
    }
    return new BlockInput(type, values, items);
  }

  private static String text(@Nullable UUID id) {
    return id == null ? "" : id.toString();
  }

  static @Nullable UUID id(String text) {
    try {
      return text.isBlank() ? null : UUID.fromString(text.strip());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}

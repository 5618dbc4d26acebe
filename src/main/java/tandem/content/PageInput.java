package tandem.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A page as it stands in the editor. What no editor of ours sends is left out. */
record PageInput(
    String name,
    String language,
    String title,
    String description,
    boolean noindex,
    boolean asksConsent,
    String picture,
    List<BlockInput> blocks) {

  private static final int MOST_ITEMS = 100;

  static PageInput of(String name, Design design) {
    return new PageInput(
        name,
        design.language(),
        design.title(),
        design.description(),
        design.noindex(),
        design.asksConsent(),
        design.picture() == null ? "" : design.picture().toString(),
        design.blocks().stream().map(BlockInput::of).toList());
  }

  /** The order of the blocks is that in which the browser sends their keys. */
  static PageInput read(Map<String, String[]> sent) {
    return new PageInput(
        one(sent, "name"),
        one(sent, "language"),
        one(sent, "title"),
        one(sent, "description"),
        sent.containsKey("noindex"),
        sent.containsKey("asksConsent"),
        one(sent, "picture"),
        new LinkedHashSet<>(List.of(sent.getOrDefault("block", new String[0])))
            .stream().map(key -> block(sent, key)).filter(Objects::nonNull).toList());
  }

  private static @Nullable BlockInput block(Map<String, String[]> sent, String key) {
    var type = BlockType.ofKey(one(sent, key + ".type"));
    if (type == null) {
      return null;
    }
    var values = new HashMap<String, String>();
    for (var ask : type.asks()) {
      values.put(ask.name(), one(sent, key + "." + ask.name()));
    }
    var titles = sent.getOrDefault(key + ".item.title", new String[0]);
    var texts = sent.getOrDefault(key + ".item.text", new String[0]);
    var items = new ArrayList<Block.Item>();
    for (int i = 0; type.items() != null && i < Math.min(titles.length, MOST_ITEMS); i++) {
      items.add(new Block.Item(clean(titles[i]), i < texts.length ? clean(texts[i]) : ""));
    }
    return new BlockInput(type, values, List.copyOf(items));
  }

  private static String one(Map<String, String[]> sent, String name) {
    var values = sent.get(name);
    return values == null || values.length == 0 ? "" : clean(values[0]);
  }

  private static String clean(String text) {
    return text.replace("\r\n", "\n").strip();
  }

  Design design() {
    return new Design(
        language,
        title,
        description,
        noindex,
        asksConsent,
        BlockInput.id(picture),
        blocks.stream().map(BlockInput::block).toList());
  }

  PageInput with(List<BlockInput> others) {
    return new PageInput(
        name, language, title, description, noindex, asksConsent, picture, List.copyOf(others));
  }
}

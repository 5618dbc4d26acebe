package tandem.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.platform.Refusal;

/** JSON can leave out what a design always has; this finds where it did. */
final class DesignHoles {

  private DesignHoles() {}

  static List<Refusal> of(Design design) {
    var holes = new ArrayList<Refusal>();
    if (misses(design.language(), design.title(), design.description())) {
      holes.add(new Refusal("draft", "needs language, title and description as text"));
    }
    for (int i = 0; i < design.blocks().size(); i++) {
      if (misses(design.blocks().get(i))) {
        holes.add(
            new Refusal(
                "blocks[%d]".formatted(i),
                "leaves out a text of this type; give \"\" where it says nothing"));
      }
    }
    return List.copyOf(holes);
  }

  private static boolean misses(Block block) {
    return switch (block) {
      case Block.Hero b -> misses(b.eyebrow(), b.title(), b.text(), b.button(), b.alt());
      case Block.Text b -> misses(b.title(), b.text());
      case Block.Image b -> misses(b.alt(), b.caption());
      case Block.Benefits b -> misses(b.title()) || items(b.items());
      case Block.Quote b -> misses(b.text(), b.name(), b.role());
      case Block.Form b -> misses(b.title(), b.text());
      case Block.Faq b -> misses(b.title()) || items(b.items());
      case Block.Footer b -> misses(b.text()) || items(b.items());
    };
  }

  private static boolean items(List<Block.Item> items) {
    return items.stream().anyMatch(item -> misses(item.title(), item.text()));
  }

  private static boolean misses(@Nullable String... texts) {
    return Stream.of(texts).anyMatch(Objects::isNull);
  }
}

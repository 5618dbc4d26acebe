package tandem.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Changes the order and number of blocks, as the editor's buttons ask for it. */
final class PageEdit {

  private static final int MOST_BLOCKS = 40;

  private PageEdit() {}

  /**
   * @param command such as "add:text", "remove:2", "up:2", "down:2", "more:2" for one more item,
   *     "less:2:0" for one less; anything else changes nothing
   */
  static PageInput apply(PageInput page, String command) {
    var parts = command.split(":");
    if (parts.length < 2) {
      return page;
    }
    if (parts[0].equals("add")) {
      return add(page, BlockType.ofKey(parts[1]));
    }
    var index = number(parts[1]);
    if (index < 0 || index >= page.blocks().size()) {
      return page;
    }
    var blocks = new ArrayList<>(page.blocks());
    switch (parts[0]) {
      case "remove" -> blocks.remove(index);
      case "up" -> Collections.swap(blocks, index, Math.max(0, index - 1));
      case "down" -> Collections.swap(blocks, index, Math.min(blocks.size() - 1, index + 1));
      case "more" -> blocks.set(index, more(blocks.get(index)));
      case "less" ->
          blocks.set(index, less(blocks.get(index), parts.length > 2 ? number(parts[2]) : -1));
      default -> {}
    }
    return page.with(blocks);
  }

  /** Before the foot, where there is one. */
  private static PageInput add(PageInput page, @org.jspecify.annotations.Nullable BlockType type) {
    if (type == null || page.blocks().size() >= MOST_BLOCKS) {
      return page;
    }
    var blocks = new ArrayList<>(page.blocks());
    var foot = !blocks.isEmpty() && blocks.getLast().type() == BlockType.FOOTER;
    blocks.add(foot ? blocks.size() - 1 : blocks.size(), BlockInput.blank(type));
    return page.with(blocks);
  }

  private static BlockInput more(BlockInput block) {
    var items = block.type().items();
    if (items == null || block.items().size() >= items.most()) {
      return block;
    }
    var all = new ArrayList<>(block.items());
    all.add(new Block.Item("", ""));
    return new BlockInput(block.type(), block.values(), List.copyOf(all));
  }

  private static BlockInput less(BlockInput block, int item) {
    if (item < 0 || item >= block.items().size()) {
      return block;
    }
    var all = new ArrayList<>(block.items());
    all.remove(item);
    return new BlockInput(block.type(), block.values(), List.copyOf(all));
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}

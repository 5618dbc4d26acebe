package tandem.content;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a landing page shows, and says about itself to programs.
 *
 * @param title in the browser's tab, in search results and where the page is shared
 * @param noindex search engines are asked to leave it out
 * @param asksConsent the browser is remembered only after the visitor agreed
 * @param picture shown where the page is shared
 */
record Design(
    String language,
    String title,
    String description,
    boolean noindex,
    boolean asksConsent,
    @Nullable UUID picture,
    List<Block> blocks) {

  Design {
    blocks = blocks == null ? List.of() : List.copyOf(blocks);
  }

  /** The forms that stand in it. */
  List<UUID> forms() {
    return blocks.stream()
        .filter(Block.Form.class::isInstance)
        .map(block -> ((Block.Form) block).form())
        .filter(java.util.Objects::nonNull)
        .distinct()
        .toList();
  }

  /** The same with that form wherever none was chosen. */
  Design withForm(@Nullable UUID form) {
    var filled =
        blocks.stream()
            .map(
                block ->
                    block instanceof Block.Form(var heading, var text, var chosen) && chosen == null
                        ? new Block.Form(heading, text, form)
                        : block)
            .toList();
    return new Design(language, title, description, noindex, asksConsent, picture, filled);
  }
}

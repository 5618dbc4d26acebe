package tandem.content;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tandem.platform.Refusal;

/**
 * Finds everything in a page that cannot be kept, or cannot be published as it is. A draft may have
 * gaps; it may not hold what nobody could show.
 */
final class PageCheck {

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
  private static final int MOST_BLOCKS = 40;

  private final PageInput page;
  private final boolean publishing;
  private final Known known;
  private final List<Refusal> refusals = new ArrayList<>();

  /** What there is to refer to. */
  record Known(Predicate<UUID> picture, Predicate<UUID> form) {}

  private PageCheck(PageInput page, boolean publishing, Known known) {
    this.page = page;
    this.publishing = publishing;
    this.known = known;
  }

  static List<Refusal> refusals(PageInput page, boolean publishing, Known known) {
    var check = new PageCheck(page, publishing, known);
    check.head();
    check.blocks();
    return List.copyOf(check.refusals);
  }

  private void refuse(String field, String reason) {
    refusals.add(new Refusal(field, reason));
  }

  private void head() {
    text("name", page.name(), 150);
    if (page.name().isEmpty()) {
      refuse("name", "Please fill this in.");
    }
    if (!LANGUAGE.matcher(page.language()).matches()) {
      refuse("language", "Use a code of ISO 639: en, de, fr …");
    }
    text("title", page.title(), 150);
    text("description", page.description(), 300);
    needed("title", page.title(), true);
    picture("picture", page.picture(), false);
  }

  private void blocks() {
    if (page.blocks().size() > MOST_BLOCKS) {
      refuse("blocks", "Use up to %d blocks.".formatted(MOST_BLOCKS));
      return;
    }
    for (int i = 0; i < page.blocks().size(); i++) {
      block("b%d.".formatted(i), page.blocks().get(i));
    }
    if (publishing && page.blocks().isEmpty()) {
      refuse("blocks", "Add at least one block.");
    }
  }

  private void block(String path, BlockInput block) {
    for (var ask : block.type().asks()) {
      var value = block.value(ask.name());
      text(path + ask.name(), value, ask.longest());
      switch (ask.kind()) {
        case "picture" -> picture(path + ask.name(), value, ask.needed());
        case "form" -> form(path + ask.name(), value);
        default -> needed(path + ask.name(), value, ask.needed());
      }
    }
    if (block.type() == BlockType.HERO && !block.value("picture").isEmpty()) {
      needed(path + "alt", block.value("alt"), true);
    }
    items(path, block);
  }

  private void items(String path, BlockInput block) {
    var kind = block.type().items();
    if (kind == null) {
      return;
    }
    if (block.items().size() > kind.most()) {
      refuse(path + "items", "Use up to %d.".formatted(kind.most()));
    }
    for (int i = 0; i < block.items().size(); i++) {
      var item = block.items().get(i);
      var at = path + "item" + i;
      text(at, item.title(), 200);
      text(at, item.text(), kind.longest());
      needed(at, item.title(), true);
      if (block.type() == BlockType.FOOTER
          && !item.text().isEmpty()
          && !Prose.isAddress(item.text())) {
        refuse(at, "Give an address that begins with https://, http://, mailto: or /.");
      } else if (block.type() != BlockType.BENEFITS) {
        needed(at, item.text(), true);
      }
    }
  }

  private void picture(String path, String value, boolean needed) {
    needed(path, value, needed);
    var id = BlockInput.id(value);
    if (!value.isEmpty() && (id == null || !known.picture().test(id))) {
      refuse(path, "This picture is not here. Choose one from the list.");
    }
  }

  private void form(String path, String value) {
    needed(path, value, true);
    var id = BlockInput.id(value);
    if (!value.isEmpty() && (id == null || !known.form().test(id))) {
      refuse(path, "This form is closed or not here. Choose one from the list.");
    }
  }

  private void needed(String path, String value, boolean needed) {
    if (publishing && needed && value.isEmpty()) {
      refuse(path, "Please fill this in before you publish.");
    }
  }

  private void text(String path, String value, int longest) {
    if (value.length() > longest) {
      refuse(path, "Use up to %d characters.".formatted(longest));
    } else if (value.indexOf('\0') >= 0) {
      refuse(path, "This contains a NUL character.");
    }
  }
}

package tandem.content;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A part of a landing page. Texts are {@link Prose}; what is "" is not shown. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Block.Hero.class, name = "hero"),
  @JsonSubTypes.Type(value = Block.Text.class, name = "text"),
  @JsonSubTypes.Type(value = Block.Image.class, name = "image"),
  @JsonSubTypes.Type(value = Block.Benefits.class, name = "benefits"),
  @JsonSubTypes.Type(value = Block.Quote.class, name = "quote"),
  @JsonSubTypes.Type(value = Block.Form.class, name = "form"),
  @JsonSubTypes.Type(value = Block.Faq.class, name = "faq"),
  @JsonSubTypes.Type(value = Block.Footer.class, name = "footer")
})
sealed interface Block {

  /**
   * @param button leads to the form
   */
  record Hero(
      String eyebrow, String title, String text, String button, @Nullable UUID picture, String alt)
      implements Block {}

  record Text(String title, String text) implements Block {}

  record Image(@Nullable UUID picture, String alt, String caption) implements Block {}

  record Benefits(String title, List<Item> items) implements Block {
    public Benefits {
      items = items == null ? List.of() : List.copyOf(items);
    }
  }

  record Quote(String text, String name, String role) implements Block {}

  /**
   * @param form null: none was chosen yet
   */
  record Form(String title, String text, @Nullable UUID form) implements Block {}

  record Faq(String title, List<Item> items) implements Block {
    public Faq {
      items = items == null ? List.of() : List.copyOf(items);
    }
  }

  /**
   * @param items links: a word and an address
   */
  record Footer(String text, List<Item> items) implements Block {
    public Footer {
      items = items == null ? List.of() : List.copyOf(items);
    }
  }

  /** One of several: a benefit, a question with its answer, a link. */
  record Item(String title, String text) {}
}

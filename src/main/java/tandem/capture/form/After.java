package tandem.capture.form;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Objects;

/** What whoever filled in a form gets for it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = After.Message.class, name = "message"),
  @JsonSubTypes.Type(value = After.Redirect.class, name = "redirect"),
  @JsonSubTypes.Type(value = After.Deliver.class, name = "deliver")
})
public sealed interface After {

  record Message(Texts text) implements After {
    public Message {
      text = text == null ? Texts.NONE : text;
    }
  }

  /**
   * @param url of a host that the form may lead to
   */
  record Redirect(String url) implements After {
    public Redirect {
      Objects.requireNonNull(url);
    }
  }

  /**
   * @param asset what is delivered, as {@link tandem.capture.Deliverables} knows it
   */
  record Deliver(String asset, Texts text) implements After {
    public Deliver {
      Objects.requireNonNull(asset);
      text = text == null ? Texts.NONE : text;
    }
  }
}

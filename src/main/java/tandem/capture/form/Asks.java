package tandem.capture.form;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tandem.people.Purpose;

/** What kind of answer a field wants. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Asks.Standard.class, name = "standard"),
  @JsonSubTypes.Type(value = Asks.Line.class, name = "text"),
  @JsonSubTypes.Type(value = Asks.Lines.class, name = "message"),
  @JsonSubTypes.Type(value = Asks.Figure.class, name = "number"),
  @JsonSubTypes.Type(value = Asks.Day.class, name = "date"),
  @JsonSubTypes.Type(value = Asks.Choice.class, name = "choice"),
  @JsonSubTypes.Type(value = Asks.YesNo.class, name = "yesNo"),
  @JsonSubTypes.Type(value = Asks.Consent.class, name = "consent"),
  @JsonSubTypes.Type(value = Asks.Hidden.class, name = "hidden")
})
public sealed interface Asks {

  /** One of the profile's own fields, which the key names. */
  record Standard() implements Asks {}

  /** A custom attribute. */
  record Line() implements Asks {}

  /** A text of several lines; goes with the submission, not into the profile. */
  record Lines() implements Asks {}

  record Figure() implements Asks {}

  record Day() implements Asks {}

  /** One of several. */
  record Choice(List<Option> options) implements Asks {
    public Choice {
      options = List.copyOf(options);
    }
  }

  /**
   * @param value what is kept, in every language the same
   */
  record Option(String value, Texts label) {
    public Option {
      Objects.requireNonNull(value);
      label = label == null ? Texts.NONE : label;
    }
  }

  record YesNo() implements Asks {}

  /** A box that grants a purpose; the field's label is its wording. */
  record Consent(Purpose purpose) implements Asks {
    public Consent {
      Objects.requireNonNull(purpose);
    }
  }

  /**
   * Nobody sees it.
   *
   * @param parameter of the page's address that fills it; null: it is always the value
   * @param value where the address says nothing
   */
  record Hidden(@Nullable String parameter, @Nullable String value) implements Asks {}
}

package tandem.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.people.Identification.Facts;

/** What a profile says that a line of the fit table can ask for. */
enum FitField {
  COMPANY("Writes from a company's address", null),
  JOB_TITLE("Tells the job title", "Job title"),
  PHONE("Left a phone number", null),
  COUNTRY("Told the country", "Country");

  private final String label;
  private final @Nullable String noun;

  FitField(String label, @Nullable String noun) {
    this.label = label;
    this.noun = noun;
  }

  /** What is asked where no words are. */
  String label() {
    return label;
  }

  /** What is asked: that one of the words is said. */
  String label(List<String> words) {
    return words.isEmpty() ? label : noun + " has one of: " + String.join(", ", words);
  }

  /** What is chosen to ask for it. */
  String choice() {
    return noun == null ? label : noun + " has one of the words";
  }

  /** Whether a line may ask for words in it. */
  boolean takesWords() {
    return noun != null;
  }

  /** Null where nothing is said. */
  @Nullable String of(Facts facts) {
    return switch (this) {
      case COMPANY -> facts.businessAddress() ? "yes" : null;
      case JOB_TITLE -> facts.jobTitle();
      case PHONE -> facts.phone();
      case COUNTRY -> facts.country();
    };
  }
}

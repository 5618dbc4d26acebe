package tandem.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a new page can begin with: whole texts, to be made one's own. */
enum Start {
  EBOOK("ebook", "E-book", "A guide in exchange for an address"),
  WEBINAR("webinar", "Webinar", "Registration for a date, with what they will learn"),
  DEMO("demo", "Demo request", "For those who are ready to talk"),
  NEWSLETTER("newsletter", "Newsletter", "One field, one promise"),
  CASE_STUDY("case-study", "Case study", "How somebody like them solved it");

  private final String key;
  private final String label;
  private final String line;

  Start(String key, String label, String line) {
    this.key = key;
    this.label = label;
    this.line = line;
  }

  String key() {
    return key;
  }

  String label() {
    return label;
  }

  String line() {
    return line;
  }

  Design design(JsonMapper json) {
    var file = "starts/%s.json".formatted(key);
    try (var stream = Start.class.getResourceAsStream(file)) {
      return json.readValue(Objects.requireNonNull(stream, file), Design.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static @Nullable Start ofKey(String key) {
    return Arrays.stream(values()).filter(s -> s.key.equals(key)).findFirst().orElse(null);
  }
}

package tandem.capture.form;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The same words in several languages, by ISO 639 code. */
public record Texts(@JsonValue Map<String, String> all) {

  public static final Texts NONE = new Texts(Map.of());

  public Texts {
    var kept = new TreeMap<String, String>();
    all.forEach(
        (language, text) -> {
          if (!text.isBlank()) {
            kept.put(language, text.strip());
          }
        });
    all = Map.copyOf(kept);
  }

  @JsonCreator
  public static Texts of(Map<String, String> all) {
    return new Texts(all);
  }

  public static Texts in(String language, String text) {
    return new Texts(Map.of(language, text));
  }

  /** In the first of these languages that has it; "" where none has. */
  public String say(String... languages) {
    return Stream.of(languages)
        .filter(all::containsKey)
        .map(language -> all.getOrDefault(language, ""))
        .findFirst()
        .orElse("");
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }
}

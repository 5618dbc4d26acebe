package tandem.capture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import tandem.capture.page.PersonFormPage.Attribute;
import tandem.people.PersonFacts;
import tandem.people.Profile;
import tandem.people.ProfileField;

/** What somebody typed about a person. */
record PersonForm(Map<String, String> values, List<Attribute> attributes) {

  /** Begins the names of the controls that ask for custom fields. */
  static final String CUSTOM = "field.";

  private static final int EMPTY_LINES = 3;
  private static final Attribute EMPTY = new Attribute("", "");

  static PersonForm of(MultiValueMap<String, String> sent) {
    var values = new LinkedHashMap<String, String>();
    sent.forEach((name, all) -> values.put(name, Objects.requireNonNullElse(all.getFirst(), "")));
    var attributes = new ArrayList<Attribute>();
    values.forEach(
        (name, value) -> {
          if (name.startsWith(CUSTOM) && !value.isBlank()) {
            attributes.add(new Attribute(name.substring(CUSTOM.length()), lines(value)));
          }
        });
    var names = sent.getOrDefault("attributeName", List.of());
    var texts = sent.getOrDefault("attributeValue", List.of());
    for (var i = 0; i < Math.min(names.size(), texts.size()); i++) {
      if (!names.get(i).isBlank() || !texts.get(i).isBlank()) {
        attributes.add(new Attribute(names.get(i), lines(texts.get(i))));
      }
    }
    return new PersonForm(values, attributes);
  }

  /** A browser sends every line break as two characters, however it came. */
  private static String lines(String text) {
    return text.replace("\r\n", "\n");
  }

  static PersonForm of(PersonFacts person) {
    var values = new LinkedHashMap<String, String>();
    put(values, "email", person.email());
    put(values, "phone", person.phone());
    put(values, "firstName", person.firstName());
    put(values, "lastName", person.lastName());
    put(values, "jobTitle", person.jobTitle());
    put(values, "company", person.company());
    put(values, "country", person.country());
    put(values, "source", person.source());
    put(values, "owner", person.owner() == null ? null : person.owner().id().toString());
    var attributes =
        person.attributes().entrySet().stream()
            .sorted(Map.Entry.comparingByKey(String.CASE_INSENSITIVE_ORDER))
            .map(attribute -> new Attribute(attribute.getKey(), attribute.getValue()))
            .toList();
    return new PersonForm(values, attributes);
  }

  static PersonForm empty() {
    return new PersonForm(Map.of(), List.of());
  }

  private static void put(Map<String, String> values, String name, @Nullable String value) {
    if (value != null) {
      values.put(name, value);
    }
  }

  @Nullable String value(String name) {
    var value = values.get(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** What stands in the custom field of that key. */
  @Nullable String attribute(String key) {
    return attributes.stream()
        .filter(attribute -> attribute.name().equals(key))
        .map(Attribute::value)
        .findFirst()
        .orElse(null);
  }

  /** What was said; its refusals name the fields of the form. */
  Profile.Builder profile() {
    var said = Profile.builder();
    for (var field : ProfileField.values()) {
      said.say(field, values.get(field.key()));
    }
    attributes.forEach(attribute -> said.attribute(attribute.name(), attribute.value()));
    return said;
  }

  /**
   * The lines to show, with room for more.
   *
   * @param described the keys of fields, which are asked for on their own
   */
  List<Attribute> lines(Set<String> described) {
    var lines = new ArrayList<>(attributes);
    lines.removeIf(line -> described.contains(line.name()));
    for (var i = 0; i < EMPTY_LINES; i++) {
      lines.add(EMPTY);
    }
    return lines;
  }
}

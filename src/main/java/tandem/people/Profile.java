package tandem.people;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tandem.platform.Refusal;

/**
 * What somebody says about a person: clean values only, absent where nothing was said. Built field
 * by field, so that every refusal is found and not only the first.
 */
public record Profile(Map<ProfileField, String> fields, Map<String, String> attributes) {

  public static final Profile EMPTY = new Profile(Map.of(), Map.of());

  public Profile {
    fields = Map.copyOf(fields);
    attributes = Map.copyOf(attributes);
  }

  public @Nullable String get(ProfileField field) {
    return fields.get(field);
  }

  /** The same with nothing said about the field. */
  public Profile without(ProfileField field) {
    var fewer = new HashMap<>(fields);
    fewer.remove(field);
    return new Profile(fewer, attributes);
  }

  /** The same, with the value where nothing was said about the field. */
  public Profile orElse(ProfileField field, String value) {
    return fields.containsKey(field) ? this : with(field, value);
  }

  /** The same, with that value, which is clean. */
  Profile with(ProfileField field, String value) {
    var other = new HashMap<>(fields);
    other.put(field, value);
    return new Profile(other, attributes);
  }

  /** The same with these attributes instead. */
  Profile withAttributes(Map<String, String> others) {
    return new Profile(fields, others);
  }

  public boolean isEmpty() {
    return fields.isEmpty() && attributes.isEmpty();
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Collects what is said and what of it cannot be taken. */
  public static final class Builder {

    /** More custom attributes than this on one person are refused. */
    private static final int MOST_ATTRIBUTES = 200;

    private static final int LONGEST_ATTRIBUTE = 10_000;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Map<ProfileField, String> fields = new EnumMap<>(ProfileField.class);
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();

    /** Null and blank say nothing. */
    public Builder say(ProfileField field, @Nullable String value) {
      if (value != null) {
        switch (field.clean(value)) {
          case Cleaned.Value(var text) -> fields.put(field, text);
          case Cleaned.Nothing() -> {}
          case Cleaned.Refused(var reason) -> refusals.add(new Refusal(field.key(), reason));
        }
      }
      return this;
    }

    /**
     * Splits a name given in one piece; says nothing where first or last name were said already.
     */
    public Builder fullName(@Nullable String name) {
      if (name == null
          || fields.containsKey(ProfileField.FIRST_NAME)
          || fields.containsKey(ProfileField.LAST_NAME)) {
        return this;
      }
      var parts = SPACE.split(name.strip(), 2);
      say(ProfileField.FIRST_NAME, parts[0]);
      return parts.length == 2 ? say(ProfileField.LAST_NAME, parts[1]) : this;
    }

    /** A custom attribute; a blank value says nothing. */
    public Builder attribute(String name, @Nullable String value) {
      if (value == null || value.isBlank()) {
        return this;
      }
      if (name.isBlank() || name.length() > 100 || name.indexOf('\0') >= 0) {
        refusals.add(
            new Refusal(
                "attributes",
                "has a name that is empty, has a NUL character or more than 100 characters"));
      } else if (value.length() > LONGEST_ATTRIBUTE || value.indexOf('\0') >= 0) {
        refusals.add(
            new Refusal(
                "attributes." + name,
                "is longer than 10000 characters or contains a NUL character"));
      } else if (attributes.size() == MOST_ATTRIBUTES) {
        refusals.add(new Refusal("attributes", "are more than 200"));
      } else {
        attributes.put(name, value);
      }
      return this;
    }

    /** Empty where everything said can be taken. */
    public List<Refusal> refusals() {
      return List.copyOf(refusals);
    }

    /** What could be taken. */
    public Profile build() {
      return new Profile(fields, attributes);
    }
  }
}

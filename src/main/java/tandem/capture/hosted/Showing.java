package tandem.capture.hosted;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.capture.form.Form;
import tandem.platform.Seals;

/**
 * One showing of a form in one browser. It travels sealed in a hidden field, since we keep nothing
 * of a stranger before something is sent.
 *
 * @param key names what will be sent by it: sending it twice is sending it once
 * @param version of the form's definition that was shown
 * @param omitted the keys of fields that were not asked for, since the answers are known or their
 *     turn has not come
 */
record Showing(UUID key, UUID form, int version, Instant at, String language, Set<String> omitted) {

  private static final String PURPOSE = "form";
  private static final String BETWEEN = "|";

  static Showing now(Form form, String language, Set<String> omitted, Instant at) {
    return new Showing(
        UUID.randomUUID(), form.id(), form.version(), at, language, Set.copyOf(omitted));
  }

  String sealed(Seals seals) {
    var omittedKeys = omitted.stream().sorted().collect(Collectors.joining(","));
    return seals.seal(
        PURPOSE,
        String.join(
            BETWEEN,
            key.toString(),
            form.toString(),
            String.valueOf(version),
            String.valueOf(at.toEpochMilli()),
            language,
            omittedKeys));
  }

  /**
   * @return null where it was not sealed by us, or for another form
   */
  static @Nullable Showing open(Seals seals, Form form, String sealed) {
    var text = seals.open(PURPOSE, sealed).orElse(null);
    if (text == null) {
      return null;
    }
    var parts = text.split("\\|", -1);
    if (!parts[1].equals(form.id().toString())) {
      return null;
    }
    return new Showing(
        UUID.fromString(parts[0]),
        form.id(),
        Integer.parseInt(parts[2]),
        Instant.ofEpochMilli(Long.parseLong(parts[3])),
        parts[4],
        Arrays.stream(parts[5].split(",")).filter(k -> !k.isEmpty()).collect(Collectors.toSet()));
  }
}

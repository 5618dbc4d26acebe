package tandem.people.merge;

import org.jspecify.annotations.Nullable;
import tandem.people.PersonName;
import tools.jackson.databind.JsonNode;

/** What to call somebody of whom only the row is left. */
final class Names {

  private Names() {}

  static String of(JsonNode row) {
    return PersonName.of(
        text(row, "first_name"),
        text(row, "last_name"),
        text(row, "email"),
        text(row, "phone"),
        null);
  }

  private static @Nullable String text(JsonNode row, String column) {
    return row.path(column).asStringOpt().orElse(null);
  }
}

package tandem.people;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something about people that can be changed for many at once. */
public sealed interface Place {

  String OWNER = "owner";
  String ATTRIBUTE = "field.";

  /** To whom they belong; its values are ids of users. */
  record Owner() implements Place {}

  record Said(ProfileField field) implements Place {}

  record Attribute(String name) implements Place {}

  /** The name in the API and the database: owner, country, field.team_size. */
  default String key() {
    return switch (this) {
      case Owner() -> OWNER;
      case Said(var field) -> field.key();
      case Attribute(var name) -> ATTRIBUTE + name;
    };
  }

  /** Not an e-mail, which proves somebody, nor anything else that is each person's own. */
  static Optional<Place> ofKey(@Nullable String key) {
    if (key == null) {
      return Optional.empty();
    }
    if (key.startsWith(ATTRIBUTE)) {
      return Optional.of(new Attribute(key.substring(ATTRIBUTE.length())));
    }
    return switch (key) {
      case OWNER -> Optional.of(new Owner());
      case "jobTitle" -> Optional.of(new Said(ProfileField.JOB_TITLE));
      case "country" -> Optional.of(new Said(ProfileField.COUNTRY));
      case "source" -> Optional.of(new Said(ProfileField.SOURCE));
      default -> Optional.empty();
    };
  }
}

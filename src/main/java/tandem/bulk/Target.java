package tandem.bulk;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.people.Place;

/** What a change is about. */
sealed interface Target {

  String LIST = "list";

  /** Something about each of the people, which becomes the value. */
  record At(Place place) implements Target {}

  /** A list kept by hand, whose id is the value, on which the people are put. */
  record OnList() implements Target {}

  /** The name in the API and the database. */
  default String key() {
    return switch (this) {
      case At(var place) -> place.key();
      case OnList() -> LIST;
    };
  }

  /** Who owns somebody, only managers decide. */
  default boolean isForManagers() {
    return this instanceof At(Place.Owner _);
  }

  static Optional<Target> ofKey(@Nullable String key) {
    return LIST.equals(key) ? Optional.of(new OnList()) : Place.ofKey(key).map(At::new);
  }
}

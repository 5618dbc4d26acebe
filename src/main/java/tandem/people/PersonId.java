package tandem.people;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import tandem.platform.Ids;

/** Whom we mean. */
public record PersonId(@JsonValue UUID value) implements Comparable<PersonId> {

  public static PersonId next() {
    return new PersonId(Ids.next());
  }

  public static PersonId of(String text) {
    return new PersonId(UUID.fromString(text));
  }

  @Override
  public int compareTo(PersonId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

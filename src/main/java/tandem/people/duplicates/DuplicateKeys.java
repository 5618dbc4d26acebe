package tandem.people.duplicates;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.platform.Secrets;

/** By which keys a person can be found who is written in another way. */
final class DuplicateKeys {

  private DuplicateKeys() {}

  /** As far as it is looked at. */
  record Known(
      UUID id,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable UUID company) {}

  record Key(UUID person, Likeness likeness, long hash) {}

  static List<Key> of(Known person) {
    var keys = new ArrayList<Key>();
    add(keys, person, Likeness.EMAIL, Spelling.email(person.email()));
    add(keys, person, Likeness.PHONE, Spelling.phone(person.phone()));
    var initials = Spelling.initials(person.firstName(), person.lastName());
    if (person.company() != null && initials != null) {
      add(keys, person, Likeness.NAME, person.company() + " " + initials);
    }
    return keys;
  }

  private static void add(
      List<Key> keys, Known person, Likeness likeness, @Nullable String spelling) {
    if (spelling != null) {
      keys.add(new Key(person.id(), likeness, hash(likeness + ":" + spelling)));
    }
  }

  private static long hash(String text) {
    return ByteBuffer.wrap(Secrets.hash(text)).getLong();
  }
}

package tandem.people;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.fields.Fields;
import tandem.platform.Refusal;

/**
 * Puts a profile right by hand. Other than what comes in by the doors, which only ever adds, it
 * takes away what is not said any more, and changes the source.
 */
@Component
public class Corrections {

  private final PersonStore people;
  private final IdentityStore ids;
  private final Employers employers;
  private final Fields fields;
  private final Phones phones;

  Corrections(
      PersonStore people, IdentityStore ids, Employers employers, Fields fields, Phones phones) {
    this.people = people;
    this.ids = ids;
    this.employers = employers;
    this.fields = fields;
    this.phones = phones;
  }

  /** What became of a correction. */
  public sealed interface Correction {

    /**
     * @param facts what the grade of fit looks at, as it is now
     */
    record Done(Identification.Facts facts) implements Correction {}

    record Refused(Refusal refusal) implements Correction {}

    /** There is no such person. */
    record Nobody() implements Correction {}
  }

  /**
   * Makes the person what the profile says, no more and no less. Runs inside the caller's
   * transaction. An address that is given up goes on recognising the person, unless there is none
   * instead of it.
   */
  public Correction correct(PersonId person, Profile typed, Instant now) {
    var said = phones.understood(typed);
    var before = people.load(List.of(person)).get(person);
    if (before == null) {
      return new Correction.Nobody();
    }
    return changeAddress(before, said.get(ProfileField.EMAIL), now)
        .<Correction>map(Correction.Refused::new)
        .orElseGet(() -> save(before, said, now));
  }

  private Correction save(Draft before, Profile said, Instant now) {
    var attributes = fields.canonical(said.attributes());
    var after = new Draft(before.id(), said.fields(), attributes, before.since());
    changePhone(before, said, now);
    if (!after.equals(before)) {
      people.change(List.of(after), employers.of(List.of(after), now), now);
    }
    return new Correction.Done(after.facts());
  }

  private Optional<Refusal> changeAddress(Draft before, @Nullable String email, Instant now) {
    var old = before.get(ProfileField.EMAIL);
    if (email == null && old != null) {
      return ids.forget(new StrongId(StrongId.Kind.EMAIL, old), before.id(), now)
          ? Optional.empty()
          : Optional.of(new Refusal("email", "is all that we know this person by: give another"));
    }
    if (email != null && !email.equals(old)) {
      var id = new StrongId(StrongId.Kind.EMAIL, email);
      var owner = ids.owners(List.of(id)).get(id);
      if (owner == null) {
        ids.learn(Map.of(id, before.id()));
      } else if (!owner.equals(before.id())) {
        return Optional.of(new Refusal("email", "belongs to somebody else already"));
      }
    }
    return Optional.empty();
  }

  /** A number that was put right proves nobody any more; one that is somebody else's is noted. */
  private void changePhone(Draft before, Profile said, Instant now) {
    var old = before.get(ProfileField.PHONE);
    var number = said.get(ProfileField.PHONE);
    if (Objects.equals(old, number)) {
      return;
    }
    if (number != null && PhoneNumber.isUnderstood(number)) {
      var id = new StrongId(StrongId.Kind.PHONE, number);
      var owner = ids.owners(List.of(id)).get(id);
      if (owner == null) {
        ids.learn(Map.of(id, before.id()));
      } else if (!owner.equals(before.id())) {
        ids.dispute(List.of(new Resolution.Conflict(before.id(), owner, id)), now);
      }
    }
    if (old != null) {
      ids.forget(new StrongId(StrongId.Kind.PHONE, old), before.id(), now);
    }
  }
}

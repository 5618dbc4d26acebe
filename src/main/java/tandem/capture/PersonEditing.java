package tandem.capture;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Caller;
import tandem.access.UserId;
import tandem.intake.Intake;
import tandem.intake.Outcome;
import tandem.journal.Who;
import tandem.people.Corrections;
import tandem.people.Corrections.Correction;
import tandem.people.People;
import tandem.people.PersonFacts;
import tandem.people.Profile;
import tandem.people.ProfileField;
import tandem.platform.Refusal;
import tandem.scoring.Scores;

/** Adds people and puts them right, as somebody said by hand. */
@Component
class PersonEditing {

  private final Intake intake;
  private final Corrections corrections;
  private final People people;
  private final Scores scores;
  private final Clock clock;

  PersonEditing(Intake intake, Corrections corrections, People people, Scores scores, Clock clock) {
    this.intake = intake;
    this.corrections = corrections;
    this.people = people;
    this.scores = scores;
    this.clock = clock;
  }

  Outcome add(Who who, Caller caller) {
    return intake.take(ByHand.added("Added by " + caller.name(), who, clock.instant()));
  }

  /**
   * Makes the person what the profile says: their fit is graded anew, and the timeline tells who
   * did it.
   *
   * @param owner whom the person is to belong to
   * @return what cannot be taken
   */
  @Transactional
  public List<Refusal> correct(
      PersonFacts person, Profile said, @Nullable UserId owner, Caller caller) {
    var now = clock.instant();
    return switch (corrections.correct(person.id(), said, now)) {
      case Correction.Nobody() -> List.of(new Refusal("", "This person does not exist any more."));
      case Correction.Refused(var refusal) -> List.of(refusal);
      case Correction.Done(var facts) -> {
        assign(person, owner, now);
        var held = scores.hold(List.of(person.id()));
        scores.add(held, List.of(), Map.of(person.id(), facts), List.of(), now);
        var told = ByHand.added("Edited by " + caller.name(), who(person, said), now);
        intake.take(List.of(told));
        yield List.of();
      }
    };
  }

  private void assign(PersonFacts person, @Nullable UserId owner, Instant now) {
    var before = person.owner() == null ? null : new UserId(person.owner().id());
    if (!Objects.equals(before, owner)) {
      people.assignOwner(person.id(), owner, now);
    }
  }

  private static Who who(PersonFacts person, Profile said) {
    var known = Profile.builder().say(ProfileField.EMAIL, said.get(ProfileField.EMAIL));
    if (person.externalId() == null && said.get(ProfileField.EMAIL) == null) {
      known.say(ProfileField.PHONE, said.get(ProfileField.PHONE));
    }
    return Who.known(person.externalId(), known.build());
  }
}

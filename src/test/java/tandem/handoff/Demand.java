package tandem.handoff;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tandem.intake.Intake;
import tandem.intake.Outcome;
import tandem.journal.Interaction;
import tandem.journal.Kind;
import tandem.journal.Touch;
import tandem.journal.Who;
import tandem.people.PersonId;
import tandem.people.Profile;
import tandem.people.ProfileField;

/** Makes people ready for sales. */
record Demand(Intake intake, Clock clock) {

  private static final UUID SITE = UUID.randomUUID();

  /** Somebody who has just requested a demo, which is worth all the points that are needed. */
  PersonId by(String email) {
    var profile =
        Profile.builder()
            .say(ProfileField.EMAIL, email)
            .say(ProfileField.LAST_NAME, "From " + email)
            .build();
    var told =
        new Interaction(
            SITE,
            UUID.randomUUID().toString(),
            Kind.DEMO_REQUESTED,
            "Demo",
            clock.instant(),
            Who.known(null, profile),
            Touch.NONE,
            null,
            Map.of());
    return switch (intake.take(told)) {
      case Outcome.Taken(var person, var _, var _) -> Objects.requireNonNull(person);
      case Outcome.Refused(var refusals) -> throw new AssertionError(refusals.toString());
    };
  }
}

package tandem.deals;

import java.time.Instant;
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

/** People for deals to be made with. */
final class Somebody {

  private static final UUID DOOR = UUID.randomUUID();

  private Somebody() {}

  static PersonId named(Intake intake, String firstName, String lastName, String company) {
    var email =
        (firstName + "." + UUID.randomUUID() + "@acme.test").toLowerCase(java.util.Locale.ROOT);
    var profile =
        Profile.builder()
            .say(ProfileField.EMAIL, email)
            .say(ProfileField.FIRST_NAME, firstName)
            .say(ProfileField.LAST_NAME, lastName)
            .say(ProfileField.COMPANY, company)
            .build();
    return known(intake, Who.known(null, profile), Instant.now());
  }

  static PersonId withId(Intake intake, String externalId, Instant since) {
    return known(intake, Who.known(externalId, Profile.EMPTY), since);
  }

  private static PersonId known(Intake intake, Who who, Instant at) {
    var told =
        new Interaction(
            DOOR,
            UUID.randomUUID().toString(),
            Kind.ADDED,
            null,
            at,
            who,
            Touch.NONE,
            null,
            Map.of());
    return Objects.requireNonNull(((Outcome.Taken) intake.take(told)).person());
  }
}

package tandem.capture;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Everyone;
import tandem.fields.Fields;
import tandem.intake.BroughtBack;
import tandem.intake.Intake;
import tandem.intake.Outcome;
import tandem.journal.Who;
import tandem.people.People;
import tandem.people.PersonFacts;
import tandem.people.PersonId;
import tandem.people.PersonQueries;
import tandem.people.Phones;
import tandem.people.Profile;
import tandem.people.ProfileField;
import tandem.platform.Refusal;
import tandem.web.Problems;

/** The door for programs that know people: adds somebody, or says more about somebody known. */
@RestController
@Everyone
class PeopleApiController {

  private static final String NOBODY =
      "is missing, and externalId too: one of them is needed, or a phone number with its country";

  private final Intake intake;
  private final People people;
  private final PersonQueries facts;
  private final Fields fields;
  private final Phones phones;
  private final BroughtBack broughtBack;
  private final Clock clock;

  PeopleApiController(
      Intake intake,
      People people,
      PersonQueries facts,
      Fields fields,
      Phones phones,
      BroughtBack broughtBack,
      Clock clock) {
    this.phones = phones;
    this.broughtBack = broughtBack;
    this.intake = intake;
    this.people = people;
    this.facts = facts;
    this.fields = fields;
    this.clock = clock;
  }

  /**
   * The person as they are now.
   *
   * @param warnings what was said but not taken over, and why
   */
  record Kept(@JsonUnwrapped PersonFacts person, List<String> warnings) {}

  @PostMapping("/api/v1/people")
  ResponseEntity<Object> upsert(@RequestBody PersonSaid said) {
    var refusals = new ArrayList<Refusal>();
    var profile = said.profile(refusals);
    refusals.addAll(fields.refusals(profile.attributes()));
    if (said.id() == null && profile.get(ProfileField.EMAIL) == null && !phones.prove(profile)) {
      refusals.add(new Refusal("email", NOBODY));
    }
    if (!refusals.isEmpty()) {
      return Problems.refused(refusals);
    }
    var now = clock.instant();
    var who = Who.known(said.id(), profile);
    var erased = broughtBack.among(List.of(who)).getFirst();
    if (erased != null) {
      return Problems.refused(erased, BroughtBack.REASON);
    }
    return switch (intake.take(ByHand.added("Told over the API", who, now))) {
      case Outcome.Refused(var reasons) -> Problems.refused(reasons);
      case Outcome.Taken(var person, var created, var _) ->
          ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
              .body(kept(Objects.requireNonNull(person), profile));
    };
  }

  private Kept kept(PersonId person, Profile profile) {
    return new Kept(
        facts.find(person, clock.instant()).orElseThrow(),
        warnings(person, profile.get(ProfileField.EMAIL)));
  }

  private List<String> warnings(PersonId person, @Nullable String email) {
    if (email == null) {
      return List.of();
    }
    return people
        .byEmail(email)
        .filter(owner -> !owner.equals(person))
        .map(
            owner ->
                "email was not taken over: it belongs to the person %s. The externalId decided; the conflict is noted on both."
                    .formatted(owner))
        .stream()
        .toList();
  }
}

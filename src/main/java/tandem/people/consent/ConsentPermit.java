package tandem.people.consent;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.people.Consents;
import tandem.people.People;
import tandem.people.Purpose;
import tandem.platform.MailPermit;
import tandem.web.Words;

/** No mail goes to whoever took back what it needs. */
@Component
class ConsentPermit implements MailPermit {

  private final People people;
  private final Consents consents;

  ConsentPermit(People people, Consents consents) {
    this.people = people;
    this.consents = consents;
  }

  @Override
  public @Nullable String refusal(String recipient, String purpose) {
    return people
        .byEmail(recipient)
        .map(person -> consents.latest(person).get(Purpose.valueOf(purpose)))
        .filter(latest -> !latest.said().granted())
        .map(
            latest ->
                "They do not want it: %s was taken back on %s (%s)."
                    .formatted(
                        latest.said().purpose().label(),
                        Words.exact(latest.at()),
                        latest.said().source()))
        .orElse(null);
  }
}

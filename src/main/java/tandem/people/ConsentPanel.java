package tandem.people;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import tandem.access.Caller;
import tandem.people.page.ConsentsPage;
import tandem.web.Templates;
import tandem.web.Words;

/** What a person allows us, on their page. */
@Component
class ConsentPanel implements PersonPanel {

  private final Consents consents;
  private final Templates templates;

  ConsentPanel(Consents consents, Templates templates) {
    this.consents = consents;
    this.templates = templates;
  }

  @Override
  public int order() {
    return 80;
  }

  @Override
  public Panel of(PersonId person, Caller caller, Instant now) {
    var rows = consents.of(person).stream().map(kept -> row(kept, now)).toList();
    return new Panel(
        "Consent", templates.content("people/_consents", Map.of("page", new ConsentsPage(rows))));
  }

  private static ConsentsPage.Row row(Consents.Kept kept, Instant now) {
    var said = kept.said();
    return new ConsentsPage.Row(
        said.purpose().label(),
        said.granted(),
        said.confirmed(),
        said.wording(),
        said.source(),
        Words.moment(kept.at(), now));
  }
}

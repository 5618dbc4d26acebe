package tandem.people.consent;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.access.Caller;
import tandem.access.Role;
import tandem.people.Consents;
import tandem.people.LawfulBasis;
import tandem.people.Panel;
import tandem.people.PersonId;
import tandem.people.PersonPanel;
import tandem.people.Purpose;
import tandem.people.page.ConsentsPage;
import tandem.web.Option;
import tandem.web.Templates;
import tandem.web.Words;

/** What a person allows us, on their page, and the way to all that we keep of them. */
@Component
class ConsentPanel implements PersonPanel {

  private static final List<Option> PURPOSES =
      Arrays.stream(Purpose.values()).map(one -> new Option(one.name(), one.label())).toList();
  private static final List<Option> BASES =
      Arrays.stream(LawfulBasis.values()).map(one -> new Option(one.name(), one.label())).toList();

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
    var here = "/people/" + person;
    var all = consents.of(person);
    var latest = consents.latest(person);
    var page =
        new ConsentsPage(
            Arrays.stream(Purpose.values()).map(one -> standing(one, latest.get(one))).toList(),
            all.stream().map(kept -> row(kept, now)).toList(),
            here + "/consents",
            PURPOSES,
            BASES,
            here + "/preferences",
            caller.role() == Role.SALESPERSON || all.isEmpty() ? null : here + "/consents.csv",
            caller.managesAll() ? here + "/export" : null,
            caller.managesAll() ? here + "/erase" : null);
    return new Panel("Privacy", templates.content("people/_consents", Map.of("page", page)));
  }

  private static ConsentsPage.Standing standing(Purpose purpose, Consents.@Nullable Kept latest) {
    if (latest == null) {
      return new ConsentsPage.Standing(purpose.label(), "Nothing said", "neutral", "minus");
    }
    return latest.said().granted()
        ? new ConsentsPage.Standing(purpose.label(), "Allowed", "good", "check")
        : new ConsentsPage.Standing(purpose.label(), "Not wanted", "bad", "ban");
  }

  private static ConsentsPage.Row row(Consents.Kept kept, Instant now) {
    var said = kept.said();
    return new ConsentsPage.Row(
        said.purpose().label(),
        said.granted(),
        said.confirmed(),
        said.basis() == LawfulBasis.CONSENT ? null : said.basis().label(),
        said.wording(),
        said.source(),
        Words.moment(kept.at(), now));
  }
}

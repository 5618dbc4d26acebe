package tandem.people;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tandem.access.Caller;
import tandem.access.Everyone;
import tandem.fields.Fields;
import tandem.people.page.PersonPage;
import tandem.web.NotFound;

/** The page of one person. */
@Controller
@Everyone
class PersonController {

  private final PersonQueries people;
  private final Conflicts conflicts;
  private final Badges badges;
  private final List<PersonPanel> panels;
  private final Fields fields;
  private final Clock clock;

  PersonController(
      PersonQueries people,
      Conflicts conflicts,
      Badges badges,
      List<PersonPanel> panels,
      Fields fields,
      Clock clock) {
    this.people = people;
    this.conflicts = conflicts;
    this.badges = badges;
    this.panels = panels.stream().sorted(Comparator.comparingInt(PersonPanel::order)).toList();
    this.fields = fields;
    this.clock = clock;
  }

  @GetMapping("/people/{person}")
  String person(
      @PathVariable PersonId person, @AuthenticationPrincipal Caller caller, Model model) {
    var now = clock.instant();
    var facts = people.find(person, now).orElseThrow(() -> new NotFound("person"));
    var about = new About(facts, fields.all());
    model.addAttribute(
        "page",
        new PersonPage(
            person.toString(),
            facts.name(),
            about.line(),
            badges.stage(facts.stage()),
            facts.score().toPlainString(),
            Badges.fit(facts.fit()),
            facts.owner() == null ? null : facts.owner().name(),
            about.facts(),
            about.attributes(),
            conflicts.of(person, caller),
            tandem.web.Words.moment(facts.since(), now),
            blocks(person, caller, now)));
    return "people/person";
  }

  private List<PersonPage.Block> blocks(PersonId person, Caller caller, Instant now) {
    return panels.stream()
        .map(panel -> panel.of(person, caller, now))
        .map(panel -> new PersonPage.Block(panel.title(), panel.content()))
        .toList();
  }
}

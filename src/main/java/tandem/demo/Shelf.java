package tandem.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tandem.content.PastContent;
import tandem.journal.Interaction;
import tandem.journal.Kind;
import tandem.journal.Who;
import tandem.people.People;

/** Hands out what the company has written, and lets people read it, or not. */
final class Shelf {

  private final PastContent content;
  private final People people;
  private final Library library;
  private final Timeline timeline;
  private final Teller teller;
  private final Population population;
  private final Luck luck;
  private int told;

  Shelf(
      PastContent content,
      People people,
      Library library,
      Timeline timeline,
      Teller teller,
      Population population,
      Luck luck) {
    this.content = content;
    this.people = people;
    this.library = library;
    this.timeline = timeline;
    this.teller = teller;
    this.population = population;
    this.luck = luck;
  }

  /** Some hours later, when the parcel with their wish has certainly arrived. */
  void handOut(Persona who, Interaction asked) {
    var asset = library.assets().get(asked.name());
    if (asset != null) {
      timeline.at(
          asked.occurredAt().plusSeconds(3 * 3_600), () -> handOut(who, asset, asked.messageId()));
    }
  }

  private void handOut(Persona who, UUID asset, String cause) {
    var person = people.byEmail(who.email());
    if (person.isEmpty()) {
      return;
    }
    content.deliver(asset, person.get(), cause);
    if (luck.chance(0.58)) {
      var moment = Hours.later(timeline.now(), luck.between(0, 6), luck);
      timeline.at(
          moment,
          () -> {
            var reading = content.read(asset, person.get(), cause, who.browser().userAgent());
            if (reading != null) {
              teller.tell(reading, who);
            }
          });
    }
  }

  /** The landing page on one day: most look, and a few fill in its form. */
  void come(LocalDate day) {
    var views = luck.times(Hours.weekend(day) ? 2 : 7);
    for (int i = 0; i < views; i++) {
      content.seen("cold-chain-audit", day, luck.chance(0.06));
      if (luck.chance(0.06)) {
        fillIn(population.somebody(Origin.ORGANIC_SEARCH, Fate.CURIOUS), day);
      }
    }
  }

  private void fillIn(Persona who, LocalDate day) {
    var at = Hours.awake(day, luck);
    var touch = Arrivals.tagged(Effort.SEARCH_MONITORING, who.browser(), Library.LANDING, luck);
    var properties = new LinkedHashMap<String, Object>(Map.of("form", "cold-chain-audit"));
    var asked =
        new Interaction(
            content.form(Library.GUIDE_FORM),
            "page-%05d".formatted(++told),
            Kind.CONTENT_REQUESTED,
            Library.LANDING.title(),
            at,
            Who.known(null, who.profile()),
            touch,
            null,
            properties);
    timeline.at(at, () -> teller.tell(asked, who));
    handOut(who, asked);
  }
}

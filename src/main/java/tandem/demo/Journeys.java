package tandem.demo;

import java.time.Instant;
import java.util.List;
import tandem.journal.Interaction;
import tandem.journal.Kind;

/** The way of somebody from the first page to the moment when sales should hear of them. */
final class Journeys {

  private final Timeline timeline;
  private final Website website;
  private final Teller teller;
  private final Visits visits;

  Journeys(Timeline timeline, Website website, Teller teller, Visits visits) {
    this.timeline = timeline;
    this.website = website;
    this.teller = teller;
    this.visits = visits;
  }

  /** They come for the first time. */
  void begin(Persona who, Instant at, Magnets magnets, Shop shop) {
    switch (who.fate()) {
      case BUYER -> shop.discover(who, at);
      case CURIOUS -> lookAround(who, magnets.attract(who, at));
      case REJECTED, LOST, WON -> {
        if (who.luck().chance(0.15)) {
          raiseHand(who, at);
        } else {
          warmUp(who, magnets.attract(who, at));
        }
      }
    }
  }

  /** Asks for a demo at once. */
  void raiseHand(Persona who, Instant at) {
    var pages = List.of(who.luck().one(Page.LANDINGS), Page.PRICES);
    askForDemo(who, visits.arrive(who, pages, at));
  }

  /** Somebody known already follows a link, and whoever is ready for more goes on from there. */
  void follow(Persona who, Effort effort, Instant at) {
    var page = who.luck().one(Page.CASE_STUDIES);
    var touch = Arrivals.tagged(effort, who.browser(), page, who.luck());
    var read = visits.walk(who, List.of(page), touch, at);
    if (who.fate() != Fate.CURIOUS) {
      warmUp(who, read);
    }
  }

  /** Somebody whom sales gave back takes another look, and perhaps a closer one. */
  void returnAfter(Persona who, Instant rest) {
    var luck = who.luck();
    if (luck.chance(0.45)) {
      closerLook(who, Hours.later(rest, luck.between(2, 30), luck));
    }
  }

  private void lookAround(Persona who, Instant from) {
    var luck = who.luck();
    var times = luck.between(0, 2);
    var at = from;
    for (int i = 0; i < times; i++) {
      at = Hours.later(at, luck.between(3, 60), luck);
      visits.comeBack(who, List.of(luck.one(Page.READING)), at);
    }
  }

  private void warmUp(Persona who, Instant from) {
    var luck = who.luck();
    var at = Hours.later(from, luck.between(1, 14), luck);
    visits.comeBack(who, List.of(luck.one(Page.LANDINGS), luck.one(Page.READING)), at);
    at = Hours.later(at, luck.between(1, 11), luck);
    if (luck.chance(0.55)) {
      var pages = List.of(Page.PRICES, luck.one(Page.CASE_STUDIES));
      askForDemo(who, visits.comeBack(who, pages, at));
    } else {
      closerLook(who, at);
    }
  }

  /** Says nothing, but reads what only buyers read. */
  private void closerLook(Persona who, Instant at) {
    var guide = who.luck().one(Page.GUIDES);
    var pages = List.of(Page.PRICES, who.luck().one(Page.CASE_STUDIES), Page.PRICES, guide);
    var done = visits.comeBack(who, pages, at);
    tellAtOnce(who, website.form(who, Kind.CONTENT_REQUESTED, guide.title(), guide, done));
  }

  private void askForDemo(Persona who, Instant at) {
    tellAtOnce(who, website.form(who, Kind.DEMO_REQUESTED, "Demo requested", Page.DEMO, at));
  }

  private void tellAtOnce(Persona who, Interaction told) {
    timeline.at(told.occurredAt(), () -> teller.tellAtOnce(told, who));
  }
}

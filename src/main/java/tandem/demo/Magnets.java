package tandem.demo;

import java.time.Instant;
import java.util.List;
import tandem.journal.Interaction;
import tandem.journal.Kind;

/** What people leave their address for: guides, the newsletter, the webinar. */
final class Magnets {

  private final Timeline timeline;
  private final Website website;
  private final Teller teller;
  private final Visits visits;
  private final Shelf shelf;

  Magnets(Timeline timeline, Website website, Teller teller, Visits visits, Shelf shelf) {
    this.timeline = timeline;
    this.website = website;
    this.teller = teller;
    this.visits = visits;
    this.shelf = shelf;
  }

  /**
   * Somebody who comes for the first time becomes known, now or some days later.
   *
   * @return when they have what they came for
   */
  Instant attract(Persona who, Instant at) {
    var luck = who.luck();
    if (luck.chance(0.65)) {
      return leaveAddress(who, at, true);
    }
    visits.arrive(who, List.of(luck.one(Page.LANDINGS), luck.one(Page.READING)), at);
    return leaveAddress(who, Hours.later(at, luck.between(1, 12), luck), false);
  }

  private Instant leaveAddress(Persona who, Instant at, boolean first) {
    if (Effort.WEBINARS.equals(who.browser().origin().effort())) {
      return register(who, at, first);
    }
    var guide = who.luck().one(Page.GUIDES);
    var done =
        first
            ? visits.arrive(who, List.of(guide), at)
            : visits.comeBack(who, List.of(who.luck().one(Page.LANDINGS), guide), at);
    if (who.luck().chance(0.2)) {
      tell(who, website.form(who, Kind.FORM_SUBMITTED, "Newsletter", guide, done));
    } else {
      var asked = website.form(who, Kind.CONTENT_REQUESTED, guide.title(), guide, done);
      tell(who, asked);
      shelf.handOut(who, asked);
    }
    welcome(who, done);
    return done;
  }

  private Instant register(Persona who, Instant at, boolean first) {
    var page = Page.WEBINAR;
    var pages = List.of(page);
    var done = first ? visits.arrive(who, pages, at) : visits.comeBack(who, pages, at);
    var title = "Registered: " + page.title();
    tell(who, website.form(who, Kind.FORM_SUBMITTED, title, page, done));
    var live = Hours.later(done, who.luck().between(2, 14), who.luck());
    if (who.luck().chance(0.65)) {
      tell(who, website.webinar(who, page.title(), live));
    }
    return live;
  }

  private void welcome(Persona who, Instant at) {
    var luck = who.luck();
    if (luck.chance(0.55)) {
      mail(who, Kind.EMAIL_OPENED, at.plusSeconds(luck.between(60, 20_000)));
    }
    if (luck.chance(0.2)) {
      mail(who, Kind.EMAIL_CLICKED, at.plusSeconds(luck.between(20_000, 40_000)));
    }
  }

  private void mail(Persona who, Kind kind, Instant at) {
    var touch = Arrivals.inMail(who.browser().userAgent(), null);
    tell(who, website.mail(who, kind, "Here is your copy", touch, at));
  }

  private void tell(Persona who, Interaction told) {
    timeline.at(told.occurredAt(), () -> teller.tell(told, who));
  }
}

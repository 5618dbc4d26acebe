package tandem.demo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.journal.Touch;

/** Lets browsers walk through the website. */
final class Visits {

  private final Timeline timeline;
  private final Website website;
  private final Teller teller;

  Visits(Timeline timeline, Website website, Teller teller) {
    this.timeline = timeline;
    this.website = website;
    this.teller = teller;
  }

  /**
   * Walks through the pages, some time on each.
   *
   * @param who sits there; null: nobody whom Tandem will ever know
   * @param touch of the first page
   * @return when the last page has been read
   */
  Instant walk(
      Browser browser,
      @Nullable Persona who,
      List<Page> pages,
      Touch touch,
      Instant at,
      Luck luck) {
    var moment = at;
    for (int i = 0; i < pages.size(); i++) {
      var page = pages.get(i);
      var seen = moment;
      var interaction =
          i == 0
              ? website.arrival(browser, page, touch, seen)
              : website.view(browser, page, pages.get(i - 1), seen);
      timeline.at(seen, () -> teller.tell(interaction, who));
      moment = moment.plusSeconds(luck.between(12, 160));
    }
    return moment;
  }

  /** By a link. */
  Instant walk(Persona who, List<Page> pages, Touch touch, Instant at) {
    return walk(who.browser(), who, pages, touch, at, who.luck());
  }

  /** For the first time, by whatever brings them. */
  Instant arrive(Persona who, List<Page> pages, Instant at) {
    return walk(who, pages, Arrivals.by(who.browser(), pages.getFirst(), who.luck()), at);
  }

  /** Once more, by themselves. */
  Instant comeBack(Persona who, List<Page> pages, Instant at) {
    return walk(who, pages, Arrivals.direct(who.browser(), pages.getFirst()), at);
  }
}

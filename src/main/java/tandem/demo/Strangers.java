package tandem.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Visitors who never say who they are, and programs. */
final class Strangers {

  private final Timeline timeline;
  private final Visits visits;
  private final Luck luck;

  Strangers(Timeline timeline, Visits visits, Luck luck) {
    this.timeline = timeline;
    this.visits = visits;
    this.luck = luck;
  }

  /**
   * @param moment of the year, from 0 to 1
   */
  void come(LocalDate day, double moment) {
    var many = luck.times(Hours.weekend(day) ? 3 : 8);
    for (int i = 0; i < many; i++) {
      var origin = luck.weighed(Origin.ALL, each -> each.share(moment));
      walk(Browser.ofSomebody(origin, luck), day, luck.between(1, 3));
    }
    var programs = luck.times(2);
    for (int i = 0; i < programs; i++) {
      walk(Browser.ofNobody(luck), day, 1);
    }
  }

  private void walk(Browser browser, LocalDate day, int many) {
    var at = Hours.awake(day, luck);
    if (at.isAfter(timeline.end())) {
      return;
    }
    var pages = new ArrayList<>(List.of(luck.one(Page.LANDINGS)));
    while (pages.size() < many) {
      pages.add(luck.chance(0.2) ? Page.PRICES : luck.one(Page.READING));
    }
    var touch = Arrivals.by(browser, pages.getFirst(), luck);
    visits.walk(browser, null, pages, touch, at, luck);
  }
}

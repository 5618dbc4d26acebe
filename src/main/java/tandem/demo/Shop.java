package tandem.demo;

import java.time.Instant;
import java.util.List;
import tandem.journal.Touch;

/** Sales without a salesperson. */
final class Shop {

  private final Timeline timeline;
  private final Website website;
  private final Teller teller;
  private final Visits visits;
  private int orders;

  Shop(Timeline timeline, Website website, Teller teller, Visits visits) {
    this.timeline = timeline;
    this.website = website;
    this.teller = teller;
    this.visits = visits;
  }

  /** Comes, and buys now or some days later. */
  void discover(Persona who, Instant at) {
    var luck = who.luck();
    var goods = luck.one(Page.SHOP);
    var touch = Arrivals.by(who.browser(), goods, luck);
    if (luck.chance(0.6)) {
      buy(who, touch, goods, at);
    } else {
      visits.walk(who, List.of(goods), touch, at);
      comeBack(who, Hours.later(at, luck.between(1, 9), luck));
    }
  }

  /** Follows an offer. */
  void follow(Persona who, Effort offer, Instant at) {
    var goods = who.luck().one(Page.SHOP);
    var touch = Arrivals.tagged(offer, who.browser(), goods, who.luck());
    if (who.luck().chance(0.35)) {
      buy(who, touch, goods, at);
    } else {
      visits.walk(who, List.of(goods), touch, at);
    }
  }

  private void comeBack(Persona who, Instant at) {
    var goods = who.luck().one(Page.SHOP);
    buy(who, Arrivals.direct(who.browser(), goods), goods, at);
  }

  private void buy(Persona who, Touch touch, Page goods, Instant at) {
    var luck = who.luck();
    var done = visits.walk(who, List.of(goods, Page.CHECKOUT), touch, at);
    timeline.at(done, () -> order(who));
    if (luck.chance(0.3)) {
      var again = Hours.later(done, luck.between(25, 130), luck);
      timeline.at(again, () -> comeBack(who, again));
    }
  }

  private void order(Persona who) {
    var order = Order.of(++orders, who.country(), who.luck());
    teller.tellAtOnce(website.order(who, order, timeline.now()), who);
  }
}

package tandem.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import tandem.journal.Interaction;
import tandem.journal.Kind;

/** The newsletter, and the shop's offers. */
final class Mailings {

  /** Programs that follow every link of a mail before its reader sees it. */
  private static final String SCANNER =
      "Mozilla/5.0 (compatible; MailScanner/4.2; link preview of incoming mail)";

  private final Timeline timeline;
  private final Website website;
  private final Teller teller;
  private final Visits visits;
  private final Register register;

  Mailings(Timeline timeline, Website website, Teller teller, Visits visits, Register register) {
    this.timeline = timeline;
    this.website = website;
    this.teller = teller;
    this.visits = visits;
    this.register = register;
  }

  /** Every four weeks a newsletter, and between two of them an offer where the shop makes any. */
  void plan(LocalDate begin, LocalDate end, Shop shop) {
    var issue = 1;
    for (var day = begin.plusDays(9); day.isBefore(end); day = day.plusDays(28)) {
      var subject = "Halden Letter no. %d".formatted(issue++);
      timeline.at(morning(day), () -> letter(subject));
      var offers = day.plusDays(15);
      var moment = (double) begin.until(offers).toTotalMonths() / 12;
      if (Effort.SHOP_MAIL.runsAt(moment)) {
        timeline.at(morning(offers), () -> offer(shop));
      }
    }
  }

  private static Instant morning(LocalDate day) {
    return day.atTime(LocalTime.of(8, 45)).toInstant(ZoneOffset.UTC);
  }

  private void letter(String subject) {
    for (var who : register.known()) {
      var luck = who.luck();
      var at = timeline.now().plus(readAfter(luck));
      if (luck.chance(who.fate() == Fate.CURIOUS ? 0.22 : 0.33)) {
        mail(who, Kind.EMAIL_OPENED, subject, who.browser().userAgent(), at);
        if (luck.chance(0.2)) {
          click(who, subject, at.plusSeconds(luck.between(5, 90)));
        }
      }
      if (luck.chance(0.01)) {
        mail(who, Kind.EMAIL_CLICKED, subject, SCANNER, timeline.now().plusSeconds(2));
      }
    }
  }

  private void click(Persona who, String subject, Instant at) {
    mail(who, Kind.EMAIL_CLICKED, subject, who.browser().userAgent(), at);
    var page = who.luck().one(who.luck().chance(0.3) ? Page.CASE_STUDIES : Page.READING);
    var touch = Arrivals.direct(who.browser(), page);
    visits.walk(who, List.of(page), touch, at.plusSeconds(3));
  }

  /** To those who may buy without being called. */
  private void offer(Shop shop) {
    for (var who : register.known()) {
      var interest = who.fate() == Fate.BUYER ? 0.11 : who.fate() == Fate.CURIOUS ? 0.007 : 0;
      if (who.luck().chance(interest)) {
        var at = timeline.now().plus(readAfter(who.luck()));
        followUp(who, Kind.EMAIL_CLICKED, Effort.SHOP_MAIL, at);
        shop.follow(who, Effort.SHOP_MAIL, at.plusSeconds(3));
      }
    }
  }

  /** A mail that belongs to a campaign was opened, or a link in it clicked. */
  void followUp(Persona who, Kind kind, Effort effort, Instant at) {
    var touch = Arrivals.inMail(who.browser().userAgent(), effort);
    tell(website.mail(who, kind, effort.title(), touch, at), who);
  }

  private void mail(Persona who, Kind kind, String subject, String userAgent, Instant at) {
    tell(website.mail(who, kind, subject, Arrivals.inMail(userAgent, null), at), who);
  }

  private void tell(Interaction told, Persona who) {
    timeline.at(told.occurredAt(), () -> teller.tell(told, who));
  }

  /** Most mails are read on the first day. */
  private static Duration readAfter(Luck luck) {
    return Duration.ofMinutes((long) Math.min(luck.around(150, 1.3), 4_000));
  }
}

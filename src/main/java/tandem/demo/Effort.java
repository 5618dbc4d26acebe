package tandem.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.campaigns.CampaignPlan;
import tandem.campaigns.Channel;
import tandem.campaigns.Objective;

/**
 * What marketing undertook in that year.
 *
 * @param title the campaign's name
 */
record Effort(String title, Objective objective, Channel channel, Link link, Cost cost) {

  /** How its links are tagged. */
  record Link(String campaign, String source, String medium, @Nullable String clickId) {}

  /** When its money is spent: every day, on workdays, or once a month. */
  enum Rhythm {
    DAILY,
    WORKDAYS,
    MONTHLY
  }

  /**
   * @param begin when it begins, and when it ends: fractions of the year
   * @param amount euros each time
   */
  record Cost(double begin, double end, Rhythm rhythm, double amount) {}

  static final Effort SEARCH_MONITORING =
      new Effort(
          "Search: laboratory monitoring",
          Objective.LEAD_GENERATION,
          Channel.PAID_SEARCH,
          new Link("search-laboratory-monitoring", "google", "cpc", "gclid"),
          new Cost(0, 1, Rhythm.DAILY, 235));

  static final Effort SEARCH_LOGGERS =
      new Effort(
          "Search: data loggers",
          Objective.LEAD_GENERATION,
          Channel.PAID_SEARCH,
          new Link("search-data-loggers", "bing", "cpc", "msclkid"),
          new Cost(0.35, 1, Rhythm.DAILY, 185));

  static final Effort LINKEDIN_QUALITY =
      new Effort(
          "LinkedIn: heads of quality",
          Objective.LEAD_GENERATION,
          Channel.PAID_SOCIAL,
          new Link("linkedin-heads-of-quality", "linkedin", "paid_social", "li_fat_id"),
          new Cost(0, 1, Rhythm.WORKDAYS, 295));

  static final Effort DISPLAY_RETARGETING =
      new Effort(
          "Banners: come back to us",
          Objective.LEAD_GENERATION,
          Channel.DISPLAY,
          new Link("banners-come-back", "adnetwork", "display", "dclid"),
          new Cost(0.25, 0.6, Rhythm.DAILY, 345));

  static final Effort WEBINARS =
      new Effort(
          "Webinars: pass your audit",
          Objective.LEAD_GENERATION,
          Channel.EVENT,
          new Link("webinars-pass-your-audit", "invitation", "webinar", null),
          new Cost(0, 1, Rhythm.MONTHLY, 1350));

  static final Effort WHITE_PAPER =
      new Effort(
          "White paper: calibration without downtime",
          Objective.LEAD_GENERATION,
          Channel.CONTENT,
          new Link("white-paper-calibration", "trade-press", "content", null),
          new Cost(0.45, 0.95, Rhythm.MONTHLY, 2900));

  static final Effort TRADE_FAIR =
      new Effort(
          "Trade fair: LabTech Expo",
          Objective.LEAD_GENERATION,
          Channel.EVENT,
          new Link("labtech-expo", "labtech-expo", "event", null),
          new Cost(0.52, 0.62, Rhythm.MONTHLY, 11800));

  static final Effort PARTNERS =
      new Effort(
          "Partners: Nordlab distributors",
          Objective.LEAD_GENERATION,
          Channel.PARTNER,
          new Link("nordlab-distributors", "nordlab", "partner", null),
          new Cost(0.2, 1, Rhythm.MONTHLY, 1400));

  static final Effort SHOP_SEARCH =
      new Effort(
          "Shop: starter kits on Google",
          Objective.SALES,
          Channel.PAID_SEARCH,
          new Link("shop-starter-kits", "google", "cpc", "gclid"),
          new Cost(0, 1, Rhythm.DAILY, 72));

  static final Effort SHOP_MAIL =
      new Effort(
          "Shop: offers by e-mail",
          Objective.SALES,
          Channel.EMAIL,
          new Link("shop-offers", "newsletter", "email", null),
          new Cost(0.1, 1, Rhythm.MONTHLY, 620));

  static final Effort SHOP_SOCIAL =
      new Effort(
          "Shop: starter kits on Instagram",
          Objective.SALES,
          Channel.PAID_SOCIAL,
          new Link("shop-instagram", "instagram", "paid_social", "fbclid"),
          new Cost(0.55, 0.9, Rhythm.DAILY, 120));

  static final List<Effort> ALL =
      List.of(
          SEARCH_MONITORING,
          SEARCH_LOGGERS,
          LINKEDIN_QUALITY,
          DISPLAY_RETARGETING,
          WEBINARS,
          WHITE_PAPER,
          TRADE_FAIR,
          PARTNERS,
          SHOP_SEARCH,
          SHOP_MAIL,
          SHOP_SOCIAL);

  /** Whether it runs at that moment of the year, from 0 to 1. */
  boolean runsAt(double moment) {
    return moment >= cost.begin() && moment <= cost.end();
  }

  CampaignPlan plan(BigDecimal budget, LocalDate from, LocalDate to) {
    return new CampaignPlan(title, objective, channel, link.campaign(), budget, "EUR", from, to);
  }
}

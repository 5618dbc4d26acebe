package tandem.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What brings people, and what becomes of them on average.
 *
 * @param effort of marketing; null: they came without any
 * @param referrers the sites they come from; none: from nowhere
 */
record Origin(@Nullable Effort effort, Odds odds, List<String> referrers) {

  /**
   * Whoever came lately is not won yet, so what a source shows in the end lies below what is said
   * here.
   *
   * @param share of all people, in parts of whatever the shares sum to
   * @param wins how many of them sales wins
   * @param buys how many of them buy in the shop, without sales
   */
  record Odds(double share, double wins, double buys) {}

  static final Origin ORGANIC_SEARCH =
      free(
          new Odds(25, 0.155, 0.06),
          "https://www.google.com/",
          "https://www.google.com/",
          "https://www.bing.com/",
          "https://duckduckgo.com/");

  static final Origin DIRECT = free(new Odds(7, 0.095, 0.1));

  static final List<Origin> ALL =
      List.of(
          ORGANIC_SEARCH,
          DIRECT,
          free(
              new Odds(5, 0.065, 0.03),
              "https://www.linkedin.com/",
              "https://www.youtube.com/",
              "https://www.reddit.com/"),
          free(new Odds(3, 0.3, 0), "https://www.labforum.example/", "https://gxp-blog.example/"),
          free(new Odds(2, 0.13, 0.05), "https://chatgpt.com/", "https://www.perplexity.ai/"),
          paid(Effort.SEARCH_MONITORING, new Odds(14, 0.145, 0.02)),
          paid(Effort.SEARCH_LOGGERS, new Odds(7, 0.085, 0.04)),
          paid(Effort.LINKEDIN_QUALITY, new Odds(11, 0.062, 0)),
          paid(Effort.DISPLAY_RETARGETING, new Odds(6, 0, 0)),
          paid(Effort.WEBINARS, new Odds(7, 0.19, 0)),
          paid(Effort.WHITE_PAPER, new Odds(6, 0.072, 0)),
          paid(Effort.PARTNERS, new Odds(3, 0.14, 0)),
          paid(Effort.SHOP_SEARCH, new Odds(5.5, 0, 0.92)),
          paid(Effort.SHOP_MAIL, new Odds(1.5, 0, 0.9)),
          paid(Effort.SHOP_SOCIAL, new Odds(3, 0, 0.3)));

  private static final double SHARES =
      ALL.stream().mapToDouble(origin -> origin.odds().share()).sum();

  private static Origin free(Odds odds, String... referrers) {
    return new Origin(null, odds, List.of(referrers));
  }

  private static Origin paid(Effort effort, Odds odds) {
    return new Origin(effort, odds, List.of());
  }

  /**
   * How many of all people who come at that moment come from here.
   *
   * @param moment of the year, from 0 to 1
   */
  double share(double moment) {
    return odds.share() / SHARES * pull(moment);
  }

  private double pull(double moment) {
    if (effort == null) {
      return 0.85 + 0.3 * moment;
    }
    var cost = effort.cost();
    return effort.runsAt(moment) ? 1 / (cost.end() - cost.begin()) : 0;
  }

  Fate fate(Luck luck) {
    if (luck.chance(odds.buys())) {
      return Fate.BUYER;
    }
    var wins = odds.wins() / (1 - odds.buys());
    return luck.weighed(
        Fate.BY_SALES,
        fate ->
            switch (fate) {
              case WON -> wins;
              case LOST -> 0.012 + 0.45 * wins;
              case REJECTED -> 0.1;
              case CURIOUS -> 0.888 - 1.45 * wins;
              case BUYER -> 0;
            });
  }
}

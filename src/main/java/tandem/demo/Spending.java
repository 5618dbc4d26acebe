package tandem.demo;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tandem.campaigns.CampaignId;
import tandem.campaigns.Campaigns;
import tandem.campaigns.DaySpend;
import tandem.campaigns.Saved;

/** The campaigns, and what they cost day by day. */
final class Spending {

  private final Campaigns campaigns;
  private final LocalDate begin;
  private final LocalDate end;
  private final Luck luck;

  /**
   * @param end the last day
   */
  Spending(Campaigns campaigns, LocalDate begin, LocalDate end, Luck luck) {
    this.campaigns = campaigns;
    this.begin = begin;
    this.end = end;
    this.luck = luck;
  }

  /** Plans every campaign, as if at the beginning of the year. */
  void plan(Effort effort, Instant now) {
    var from = day(effort.cost().begin());
    var to = effort.cost().end() < 1 ? day(effort.cost().end()) : end.plusDays(60);
    var days = days(effort, from, to);
    var budget = days.stream().map(DaySpend::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    var plan = effort.plan(rounded(budget), from, to);
    switch (campaigns.create(plan, now)) {
      case Saved.As(CampaignId id) ->
          campaigns.spend(id, days.stream().filter(day -> !day.day().isAfter(end)).toList());
      case Saved.Refused(var why) -> throw new IllegalStateException(plan + " was refused: " + why);
    }
  }

  private LocalDate day(double moment) {
    return begin.plusDays((long) (DAYS.between(begin, end) * moment));
  }

  private List<DaySpend> days(Effort effort, LocalDate from, LocalDate to) {
    var days = new ArrayList<DaySpend>();
    for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
      var spent = share(effort.cost().rhythm(), from, day) * effort.cost().amount();
      if (spent > 0) {
        var amount = spent * luck.between(0.8, 1.2);
        days.add(new DaySpend(day, BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP)));
      }
    }
    return days;
  }

  private static double share(Effort.Rhythm rhythm, LocalDate from, LocalDate day) {
    return switch (rhythm) {
      case DAILY -> Hours.weekend(day) ? 0.55 : 1.18;
      case WORKDAYS -> Hours.weekend(day) ? 0 : 1;
      case MONTHLY -> DAYS.between(from, day) % 30 == 0 ? 1 : 0;
    };
  }

  /** To the next thousand: nobody budgets in cents. */
  private static BigDecimal rounded(BigDecimal amount) {
    return amount.divide(BigDecimal.valueOf(1000), 0, RoundingMode.UP).movePointRight(3);
  }
}

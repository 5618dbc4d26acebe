package tandem.campaigns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.campaigns.page.Budget;
import tandem.web.Option;
import tandem.web.Words;

/** Says campaigns' facts the way people read them. */
final class Shown {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Shown() {}

  /** "1 Jan 2026 – 31 Mar 2026", "from 1 Jan 2026", "always". */
  static String dates(CampaignPlan plan) {
    if (plan.from() == null) {
      return plan.to() == null ? "always" : "until " + Words.day(plan.to());
    }
    return plan.to() == null
        ? "from " + Words.day(plan.from())
        : Words.day(plan.from()) + " – " + Words.day(plan.to());
  }

  static Budget budget(BigDecimal spent, CampaignPlan plan) {
    var shown = Words.total(spent, plan.currency());
    var budget = plan.budget();
    if (budget == null) {
      return new Budget(shown, "", 0, false);
    }
    return new Budget(
        shown,
        "of " + Words.total(budget, plan.currency()),
        used(spent, budget),
        spent.compareTo(budget) > 0);
  }

  private static int used(BigDecimal spent, BigDecimal budget) {
    if (spent.compareTo(budget) >= 0) {
      return spent.signum() == 0 ? 0 : 100;
    }
    return spent.multiply(HUNDRED).divide(budget, 0, RoundingMode.HALF_UP).intValue();
  }

  static String roi(@Nullable Roi roi) {
    return roi == null ? Words.NOTHING : roi.words();
  }

  /** Whether it runs on that day, and the colour for it. */
  static State state(CampaignPlan plan, LocalDate today) {
    if (plan.from() != null && today.isBefore(plan.from())) {
      return new State("Planned", "info");
    }
    return plan.to() != null && today.isAfter(plan.to())
        ? new State("Ended", "neutral")
        : new State("Running", "good");
  }

  record State(String word, String tone) {}

  static List<Option> objectives() {
    return List.of(Objective.values()).stream().map(o -> new Option(o.name(), o.label())).toList();
  }

  static List<Option> channels() {
    return List.of(Channel.values()).stream().map(c -> new Option(c.name(), c.label())).toList();
  }
}

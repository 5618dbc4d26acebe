package tandem.scoring;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.journal.Recorded;
import tandem.people.Identification.Facts;

/**
 * How interactions become points and a profile becomes a grade. A model never changes; a new one
 * takes its place.
 */
record Model(int id, double halfLifeDays, List<Rule> rules, List<FitRule> fitRules) {

  /** No points yet; the grade stays, since it comes from the profile. */
  ScoreState blank(@Nullable ScoreState before) {
    return new ScoreState(id, Map.of(), before == null ? Fit.D : before.fit());
  }

  /** The state after one more interaction of the person. */
  ScoreState add(ScoreState before, Recorded interaction) {
    var tallies = new HashMap<>(before.tallies());
    var day = Heat.days(interaction.occurredAt());
    for (var rule : rules) {
      if (rule.matches(interaction)) {
        tallies.compute(
            rule.id(),
            (id, tally) -> (tally == null ? Tally.empty(id) : tally).add(rule, day, halfLifeDays));
      }
    }
    return new ScoreState(id, Map.copyOf(tallies), before.fit());
  }

  /**
   * Only the best line of each field counts, so that a "managing director" is no more than a
   * director.
   */
  Fit grade(Facts facts) {
    var points = 0;
    var counted = EnumSet.noneOf(FitRule.Field.class);
    for (var rule : fitRules) {
      if (!counted.contains(rule.field()) && rule.matches(facts)) {
        counted.add(rule.field());
        points += rule.points();
      }
    }
    return Fit.ofPoints(points);
  }
}

package tandem.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.journal.Recorded;

/** How interactions become points. A model never changes; a new one takes its place. */
record Model(int id, double halfLifeDays, List<Rule> rules) {

  /** No points yet; the grade stays, since it comes from the profile. */
  ScoreState blank(@Nullable ScoreState before) {
    return new ScoreState(id, Map.of(), before == null ? Grade.NONE : before.grade());
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
    return new ScoreState(id, Map.copyOf(tallies), before.grade());
  }
}

package tandem.scoring;

import java.util.Comparator;
import java.util.Map;

/**
 * What is kept of somebody's score: one tally per rule that ever matched. The score is their sum,
 * so its contributions sum to it by construction.
 */
record ScoreState(int model, Map<Integer, Tally> tallies, Grade grade) {

  /** In the order of the rules, so that the same tallies give the same heat to the last bit. */
  double heat() {
    return tallies.values().stream()
        .sorted(Comparator.comparingInt(Tally::rule))
        .mapToDouble(Tally::heat)
        .reduce(Heat.NONE, Heat::sum);
  }

  ScoreState graded(Grade grade) {
    return new ScoreState(model, tallies, grade);
  }
}

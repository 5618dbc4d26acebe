package tandem.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How a deal will go.
 *
 * @param stages that it moves to, after the first
 * @param rests how long it stays: one more than the stages
 */
record Course(List<String> stages, List<Duration> rests, boolean won) {

  private static final List<String> STAGES = List.of("demo", "proposal", "negotiation");

  /** Days that a stage takes, the first one included. */
  private static final List<Integer> USUAL = List.of(5, 6, 10, 6);

  static Course of(Persona who) {
    var luck = who.luck();
    var won = who.fate() == Fate.WON || (who.fate() != Fate.LOST && luck.chance(0.3));
    var stages = won || luck.chance(0.3) ? STAGES.size() : luck.between(0, STAGES.size() - 1);
    var rests = new ArrayList<Duration>();
    for (int i = 0; i <= stages; i++) {
      rests.add(hours(luck.around(USUAL.get(i), 0.45)));
    }
    if (!won && luck.chance(0.22)) {
      // Nobody answers any more, and nobody says so.
      rests.set(stages, hours(luck.between(45.0, 90.0)));
    }
    return new Course(STAGES.subList(0, stages), List.copyOf(rests), won);
  }

  private static Duration hours(double days) {
    return Duration.ofHours((long) (24 * days));
  }
}

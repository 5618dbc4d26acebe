package tandem.scoring;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tandem.people.PersonId;

/** Scores that nobody else changes until the transaction ends, as they are. */
public final class HeldScores {

  private final Map<PersonId, ScoreState> states = new HashMap<>();
  private Models.@Nullable InForce inForce;

  HeldScores() {}

  void add(Models.InForce now, PersonId person, ScoreState state) {
    inForce = now;
    states.put(person, state);
  }

  /** Of those who have one already. */
  Map<PersonId, ScoreState> states() {
    return Collections.unmodifiableMap(states);
  }

  /** What scores are given by now; null where nobody has a score yet, so that nobody asked. */
  Models.@Nullable InForce inForce() {
    return inForce;
  }

  /** Those of them who have a score: everybody has one who was a person before the transaction. */
  public Set<PersonId> persons() {
    return states.keySet();
  }
}

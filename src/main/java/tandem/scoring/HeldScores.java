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
  private @Nullable Integer model;

  HeldScores() {}

  void add(int activeModel, PersonId person, ScoreState state) {
    model = activeModel;
    states.put(person, state);
  }

  /** Of those who have one already. */
  Map<PersonId, ScoreState> states() {
    return Collections.unmodifiableMap(states);
  }

  /** The model that is active; null where nobody has a score yet, so that nobody asked. */
  @Nullable Integer model() {
    return model;
  }

  /** Those of them who have a score: everybody has one who was a person before the transaction. */
  public Set<PersonId> persons() {
    return states.keySet();
  }
}

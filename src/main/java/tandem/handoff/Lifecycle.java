package tandem.handoff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.UserId;
import tandem.people.PersonId;

/**
 * Moves people from stage to stage, along the transition table only; each move is kept with time,
 * cause and actor.
 */
@Component
public class Lifecycle {

  private final StageStore store;
  private final Agreements agreements;

  Lifecycle(StageStore store, Agreements agreements) {
    this.store = store;
    this.agreements = agreements;
  }

  /** A step somebody is to take, with the moment it happened. */
  public record Step(PersonId person, Stage to, String cause, Instant at) {}

  /**
   * @return false where the transition table does not allow it; then nothing changed
   */
  @Transactional
  public boolean move(PersonId person, Stage to, String cause, @Nullable UserId actor, Instant at) {
    return moveAll(List.of(new Step(person, to, cause, at)), actor, null) == 1;
  }

  /** The same for many, whose way nobody will want to take back. */
  @Transactional
  public int moveAll(List<Step> steps, @Nullable UserId actor) {
    return moveAll(steps, actor, null);
  }

  /**
   * Takes each step that the transition table allows, in order.
   *
   * @param door whose telling it follows, so that {@link PastStages} can take it back; null: none
   * @return how many
   */
  @Transactional
  public int moveAll(List<Step> steps, @Nullable UserId actor, @Nullable UUID door) {
    var standings = store.lock(steps.stream().map(Step::person).distinct().toList());
    var moves = new ArrayList<StageStore.Move>();
    for (var step : steps) {
      var standing = standings.get(step.person());
      if (standing == null || standing.stage().mayBecome(step.to())) {
        var wakeAt =
            step.to() == Stage.RECYCLED ? step.at().plus(agreements.inForce().recycleFor()) : null;
        moves.add(
            new StageStore.Move(
                step.person(),
                standing == null ? null : standing.stage(),
                step.to(),
                wakeAt,
                step.at(),
                step.cause()));
        standings.put(step.person(), new StageStore.Standing(step.to(), wakeAt));
      }
    }
    store.move(moves, actor, door);
    return moves.size();
  }

  /** Where they stand; nobody moves them until the transaction ends. */
  @Transactional
  public Map<PersonId, Stage> hold(Collection<PersonId> persons) {
    var stages = new HashMap<PersonId, Stage>();
    store.lock(persons).forEach((person, standing) -> stages.put(person, standing.stage()));
    return stages;
  }

  /** Everybody new begins as a lead, at the moment they were met. */
  public void begin(Map<PersonId, Instant> met, String cause) {
    var moves = new ArrayList<StageStore.Move>();
    met.forEach(
        (person, at) -> moves.add(new StageStore.Move(person, null, Stage.LEAD, null, at, cause)));
    store.move(moves, null, null);
  }

  /** Forgets where people stood who are about to be strangers again. */
  public void forget(Collection<PersonId> persons) {
    store.forget(persons);
  }
}

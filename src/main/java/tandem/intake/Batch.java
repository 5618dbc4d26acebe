package tandem.intake;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tandem.handoff.Qualifying.Qualified;
import tandem.journal.Interaction;
import tandem.people.Identification.Facts;
import tandem.people.PersonId;
import tandem.scoring.HeldScores;

/**
 * Interactions that are taken in one transaction, and what the steps found out about their people.
 */
final class Batch {

  final Instant now;

  /** Whether repeats are looked for before anything else is done. */
  final boolean careful;

  private final List<Taking> takings;

  /** Profiles that are new or other than before. */
  final Map<PersonId, Facts> changed = new HashMap<>();

  /** People whose history grew in the middle, by what they did before anybody knew them. */
  final Set<PersonId> grown = new HashSet<>();

  @Nullable HeldScores held;
  final Map<PersonId, Double> engagement = new HashMap<>();
  List<Qualified> qualified = List.of();

  Batch(List<Interaction> told, Instant now, boolean careful) {
    this.now = now;
    this.careful = careful;
    this.takings = told.stream().map(Taking::new).toList();
  }

  /** Those that no step has answered yet. */
  List<Taking> open() {
    return takings.stream().filter(Taking::isOpen).toList();
  }

  List<Outcome> outcomes() {
    return takings.stream()
        .map(
            taking ->
                taking.outcome != null
                    ? taking.outcome
                    : new Outcome.Taken(taking.person, taking.created, false))
        .toList();
  }
}

package tandem.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides, claim by claim, who is meant: somebody known by one of the ids, or somebody new. Where
 * the ids of one claim belong to two people, the stronger id decides, the other stays with its
 * owner, and the conflict is noted for a human to judge. A phone number beside another id decides
 * nothing, and only the first who gave it is known by it.
 */
final class Resolution {

  /** Two people whom one claim took for the same. */
  record Conflict(PersonId person, PersonId other, StrongId disputed) {}

  private final Map<StrongId, PersonId> known;
  private final Map<PersonId, Instant> created = new LinkedHashMap<>();
  private final Map<StrongId, PersonId> learnt = new LinkedHashMap<>();
  private final Set<Conflict> conflicts = new LinkedHashSet<>();
  private final Map<PersonId, List<Claim>> heard = new LinkedHashMap<>();

  /**
   * @param known whom the claims' ids belong to already
   */
  Resolution(Map<StrongId, PersonId> known) {
    this.known = new HashMap<>(known);
  }

  Identified resolve(Claim claim) {
    var ids = new ArrayList<>(claim.ids());
    claim.former().filter(known::containsKey).ifPresent(ids::add);
    var isNew = ids.stream().noneMatch(known::containsKey);
    var person =
        isNew
            ? PersonId.next()
            : ids.stream().filter(known::containsKey).map(known::get).toList().getFirst();
    if (isNew) {
      created.put(person, claim.at());
    }
    var uncontested = claim;
    for (var id : ids) {
      if (!isLearnt(id, person)) {
        uncontested = claim.withoutEmail();
      }
    }
    claim.phone().ifPresent(phone -> isLearnt(phone, person));
    if (isNew || !uncontested.profile().isEmpty()) {
      heard.computeIfAbsent(person, nobody -> new ArrayList<>()).add(uncontested);
    }
    return new Identified(person, isNew);
  }

  /** False where the id belongs to somebody else: then the conflict is noted. */
  private boolean isLearnt(StrongId id, PersonId person) {
    var owner = known.putIfAbsent(id, person);
    if (owner == null) {
      learnt.put(id, person);
    } else if (!owner.equals(person)) {
      conflicts.add(new Conflict(person, owner, id));
      return false;
    }
    return true;
  }

  /** The new people and when they were met. */
  Map<PersonId, Instant> created() {
    return created;
  }

  Map<StrongId, PersonId> learnt() {
    return learnt;
  }

  Set<Conflict> conflicts() {
    return conflicts;
  }

  /** What was said about whom, in order. */
  Map<PersonId, List<Claim>> heard() {
    return heard;
  }
}

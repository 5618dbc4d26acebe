package tandem.demo;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tandem.people.PersonId;

/** Who of the demo's people is whom in Tandem. */
final class Register {

  private final Map<PersonId, Persona> byId = new HashMap<>();
  private final Set<Persona> known = new LinkedHashSet<>();

  void enter(PersonId id, Persona who) {
    byId.put(id, who);
    known.add(who);
  }

  Persona whoIs(PersonId id) {
    return Objects.requireNonNull(byId.get(id), "somebody who never came");
  }

  /** Those whom Tandem knows, in the order in which it met them. */
  Collection<Persona> known() {
    return Collections.unmodifiableCollection(known);
  }
}

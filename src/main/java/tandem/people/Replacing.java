package tandem.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes one thing about many people in a few statements. */
@Component
public class Replacing {

  private final PersonStore people;
  private final Employers employers;

  Replacing(PersonStore people, Employers employers) {
    this.people = people;
    this.employers = employers;
  }

  /**
   * What became of it.
   *
   * @param before of everybody who was changed; null where there was nothing
   * @param facts what the grade of fit looks at, as it is now
   */
  public record Replaced(
      Map<PersonId, @Nullable String> before, Map<PersonId, Identification.Facts> facts) {}

  /**
   * Runs inside the caller's transaction. Whoever is gone or has the value already is left out.
   *
   * @param values clean ones; null takes away what is there
   * @param only asked with the value of before: whether it may be changed
   */
  public Replaced replace(
      Place place,
      Map<PersonId, @Nullable String> values,
      Predicate<@Nullable String> only,
      Instant now) {
    var drafts = people.load(values.keySet());
    var owners =
        place instanceof Place.Owner ? people.owners(drafts.keySet()) : Map.<PersonId, String>of();
    var before = new HashMap<PersonId, @Nullable String>();
    var changed = new ArrayList<Draft>();
    drafts.forEach(
        (person, draft) -> {
          var old = old(place, draft, owners);
          var value = values.get(person);
          if (!Objects.equals(old, value) && only.test(old)) {
            before.put(person, old);
            changed.add(with(draft, place, value));
          }
        });
    if (place instanceof Place.Owner) {
      var chosen = new HashMap<PersonId, @Nullable String>(values);
      chosen.keySet().retainAll(before.keySet());
      people.ownAll(chosen, now);
    } else {
      people.change(changed, employers.of(changed, now), now);
    }
    var facts = new HashMap<PersonId, Identification.Facts>();
    changed.forEach(draft -> facts.put(draft.id(), draft.facts()));
    return new Replaced(before, facts);
  }

  private static @Nullable String old(Place place, Draft draft, Map<PersonId, String> owners) {
    return switch (place) {
      case Place.Owner() -> owners.get(draft.id());
      case Place.Said(var field) -> draft.get(field);
      case Place.Attribute(var key) -> draft.attributes().get(key);
    };
  }

  private static Draft with(Draft draft, Place place, @Nullable String value) {
    return switch (place) {
      case Place.Owner() -> draft;
      case Place.Said(var field) -> {
        var fields = new EnumMap<ProfileField, String>(ProfileField.class);
        fields.putAll(draft.fields());
        put(fields, field, value);
        yield new Draft(draft.id(), fields, draft.attributes(), draft.since());
      }
      case Place.Attribute(var key) -> {
        var attributes = new HashMap<>(draft.attributes());
        put(attributes, key, value);
        yield new Draft(draft.id(), draft.fields(), attributes, draft.since());
      }
    };
  }

  private static <K> void put(Map<K, String> map, K key, @Nullable String value) {
    if (value == null) {
      map.remove(key);
    } else {
      map.put(key, value);
    }
  }

  /** By which id each of them is known; whoever is only known by others is absent. */
  public Map<PersonId, Known> known(List<PersonId> persons) {
    return people.known(persons);
  }

  /** The surest ids of somebody. */
  public record Known(@Nullable String externalId, @Nullable String email) {}
}

package tandem.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.platform.Columns;

/** Tells what people are like, and makes them again what they were like. */
@Component
public class PastProfiles {

  private static final String IDS =
      """
      select person_id, kind || ':' || value as id
        from identity
       where person_id = any(:persons::uuid[])
       order by kind, value
      """;

  private final PersonStore people;
  private final IdentityStore ids;
  private final Employers employers;
  private final JdbcClient jdbc;

  PastProfiles(PersonStore people, IdentityStore ids, Employers employers, JdbcClient jdbc) {
    this.people = people;
    this.ids = ids;
    this.employers = employers;
    this.jdbc = jdbc;
  }

  /** A change that somebody wants to take back. */
  public record Change(PersonId person, PastProfile before, PastProfile after) {}

  /**
   * What came of taking changes back.
   *
   * @param facts what the grade of fit looks at, of everybody who is other than a moment ago
   * @param restored those of whom nothing of the change is left
   * @param kept those of whom something was changed again since, which stays
   */
  public record Restored(
      Map<PersonId, Identification.Facts> facts, List<PersonId> restored, List<PersonId> kept) {}

  /** As they are now; nobody changes them until the transaction ends. */
  public Map<PersonId, PastProfile> of(Collection<PersonId> persons) {
    if (persons.isEmpty()) {
      return Map.of();
    }
    var drafts = people.load(persons);
    var known = idsOf(persons);
    var profiles = new HashMap<PersonId, PastProfile>();
    drafts.forEach(
        (person, draft) ->
            profiles.put(person, profile(draft, known.getOrDefault(person, List.of()))));
    return profiles;
  }

  private Map<PersonId, List<String>> idsOf(Collection<PersonId> persons) {
    var known = new HashMap<PersonId, List<String>>();
    jdbc.sql(IDS)
        .params(Columns.of(List.copyOf(persons)).with("persons", person -> person).arrays())
        .query(
            row -> {
              var person = new PersonId(row.getObject("person_id", UUID.class));
              known.computeIfAbsent(person, _ -> new ArrayList<>()).add(row.getString("id"));
            });
    return known;
  }

  private static PastProfile profile(Draft draft, List<String> ids) {
    var fields = new HashMap<String, String>();
    draft.fields().forEach((field, value) -> fields.put(field.key(), value));
    return new PastProfile(fields, draft.attributes(), draft.since(), ids);
  }

  /**
   * Gives each value its former self back, unless it was changed again since; then it stays. Runs
   * inside the caller's transaction.
   */
  public Restored restore(List<Change> changes, Instant now) {
    var drafts = people.load(changes.stream().map(Change::person).toList());
    var changed = new ArrayList<Draft>();
    var restored = new ArrayList<PersonId>();
    var kept = new ArrayList<PersonId>();
    for (var change : changes) {
      var draft = drafts.get(change.person());
      if (draft == null) {
        continue;
      }
      var merge = new Merge(change);
      var former = merge.former(draft);
      if (!former.equals(draft)) {
        changed.add(former);
      }
      forgetIds(change, now);
      (merge.complete ? restored : kept).add(change.person());
    }
    people.change(changed, employers.of(changed, now), now);
    var facts = new HashMap<PersonId, Identification.Facts>();
    changed.forEach(draft -> facts.put(draft.id(), draft.facts()));
    return new Restored(facts, restored, kept);
  }

  private void forgetIds(Change change, Instant now) {
    for (var id : change.after().ids()) {
      if (!change.before().ids().contains(id)) {
        var parts = id.split(":", 2);
        ids.forget(new StrongId(StrongId.Kind.valueOf(parts[0]), parts[1]), change.person(), now);
      }
    }
  }

  /** Goes through the values of one person. */
  private static final class Merge {
    private final PastProfile before;
    private final PastProfile after;
    boolean complete = true;

    Merge(Change change) {
      this.before = change.before();
      this.after = change.after();
    }

    Draft former(Draft now) {
      var keyed = new HashMap<String, String>();
      now.fields().forEach((field, value) -> keyed.put(field.key(), value));
      var fields = new EnumMap<ProfileField, String>(ProfileField.class);
      values(keyed, before.fields(), after.fields())
          .forEach((key, value) -> put(fields, key, value));
      var attributes = values(now.attributes(), before.attributes(), after.attributes());
      var since = now.since().equals(after.since()) ? before.since() : now.since();
      return new Draft(now.id(), fields, attributes, since);
    }

    private static void put(Map<ProfileField, String> fields, String key, String value) {
      var field = ProfileField.ofKey(key);
      if (field != null) {
        fields.put(field, value);
      }
    }

    private Map<String, String> values(
        Map<String, String> now, Map<String, String> before, Map<String, String> after) {
      var values = new HashMap<>(now);
      var keys = new HashSet<>(before.keySet());
      keys.addAll(after.keySet());
      for (var key : keys) {
        var old = before.get(key);
        if (Objects.equals(old, after.get(key))) {
          continue;
        }
        if (!Objects.equals(now.get(key), after.get(key))) {
          complete = complete && Objects.equals(now.get(key), old);
        } else if (old == null) {
          values.remove(key);
        } else {
          values.put(key, old);
        }
      }
      return values;
    }
  }
}

package tandem.people;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the companies that people work for, and makes those nobody has met yet. */
@Component
class Employers {

  private final CompanyStore companies;

  Employers(CompanyStore companies) {
    this.companies = companies;
  }

  /** The company of each of them who has one. */
  Map<PersonId, UUID> of(List<Draft> people, Instant now) {
    var keys = new LinkedHashMap<PersonId, CompanyStore.Key>();
    var names = new LinkedHashMap<CompanyStore.Key, @Nullable String>();
    for (var draft : people) {
      var name = draft.get(ProfileField.COMPANY);
      var key = CompanyStore.keyOf(draft.get(ProfileField.EMAIL), name);
      if (key != null) {
        keys.put(draft.id(), key);
        names.merge(key, name == null ? "" : name, (a, b) -> a.isEmpty() ? b : a);
      }
    }
    names.replaceAll((key, name) -> name == null || name.isEmpty() ? null : name);
    var found = companies.findOrAdd(names, now);
    var employers = new HashMap<PersonId, UUID>();
    keys.forEach((person, key) -> employers.put(person, found.get(key)));
    return employers;
  }
}

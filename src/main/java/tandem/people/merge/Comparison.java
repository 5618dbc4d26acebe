package tandem.people.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tandem.people.PersonFacts;
import tandem.people.SourceName;
import tandem.people.merge.page.MergePage.Field;

/** Field by field, what two people say of themselves. */
record Comparison(PersonFacts kept, PersonFacts other) {

  static final String CHOICE = "take.";
  static final String OTHER = "other";

  List<Field> fields() {
    var fields = new ArrayList<Field>();
    add(fields, "First name", "firstName", kept.firstName(), other.firstName());
    add(fields, "Last name", "lastName", kept.lastName(), other.lastName());
    add(fields, "E-mail", "email", kept.email(), other.email());
    add(fields, "Phone", "phone", kept.phone(), other.phone());
    add(fields, "Job title", "jobTitle", kept.jobTitle(), other.jobTitle());
    add(fields, "Company", "company", kept.company(), other.company());
    add(fields, "Country", "country", kept.country(), other.country());
    add(fields, "Source", "source", source(kept), source(other));
    add(fields, "Owner", "owner", owner(kept), owner(other));
    var names = new TreeSet<>(kept.attributes().keySet());
    names.addAll(other.attributes().keySet());
    for (var name : names) {
      var one = kept.attributes().get(name);
      add(fields, name, Joining.ATTRIBUTE + name, one, other.attributes().get(name));
    }
    return fields;
  }

  private static void add(
      List<Field> fields, String label, String key, @Nullable String one, @Nullable String two) {
    if (one == null && two == null) {
      return;
    }
    var differ = one != null && two != null && !Objects.equals(one, two);
    fields.add(new Field(label, differ ? CHOICE + key : null, one, two));
  }

  private static @Nullable String source(PersonFacts person) {
    return person.source() == null ? null : SourceName.of(person.source());
  }

  private static @Nullable String owner(PersonFacts person) {
    return person.owner() == null ? null : person.owner().name();
  }
}

package tandem.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.fields.Field;
import tandem.people.page.PersonPage.Fact;

/** What is known about a person, as their page shows it. */
record About(PersonFacts person, List<Field> fields) {

  /** "Head of Marketing at Acme"; null where neither is known. */
  @Nullable String line() {
    var line =
        Stream.of(person.jobTitle(), person.company())
            .filter(part -> part != null)
            .collect(Collectors.joining(" at "));
    return line.isEmpty() ? null : line;
  }

  List<Fact> facts() {
    var facts = new ArrayList<Fact>();
    add(facts, "E-mail", person.email(), "mailto:" + person.email());
    add(facts, "Phone", person.phone(), "tel:" + person.phone());
    add(facts, "Job title", person.jobTitle(), null);
    add(facts, "Company", person.company(), "/companies/" + person.companyId());
    add(facts, "Country", person.country(), null);
    add(facts, "Source", person.source() == null ? null : SourceName.of(person.source()), null);
    person.externalIds().forEach(id -> add(facts, "Id elsewhere", id, null));
    return facts;
  }

  /** The values of fields, in their order, then what no field describes, by name. */
  List<Fact> attributes() {
    var others = new HashMap<>(person.attributes());
    var facts = new ArrayList<Fact>();
    for (var field : fields) {
      var kept = person.attributes().get(field.key());
      if (kept != null) {
        facts.add(new Fact(field.label(), field.words(kept), field.href(kept)));
        others.remove(field.key());
      }
    }
    others.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(String.CASE_INSENSITIVE_ORDER))
        .forEach(other -> facts.add(new Fact(other.getKey(), other.getValue(), null)));
    return facts;
  }

  private static void add(
      List<Fact> facts, String name, @Nullable String value, @Nullable String href) {
    if (value != null) {
      facts.add(new Fact(name, value, href));
    }
  }
}

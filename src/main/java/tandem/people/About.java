package tandem.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.people.page.PersonPage.Fact;

/** What is known about a person, as their page shows it. */
record About(PersonFacts person) {

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

  List<Fact> attributes() {
    return person.attributes().entrySet().stream()
        .sorted(Map.Entry.comparingByKey(String.CASE_INSENSITIVE_ORDER))
        .map(attribute -> new Fact(attribute.getKey(), attribute.getValue(), null))
        .toList();
  }

  private static void add(
      List<Fact> facts, String name, @Nullable String value, @Nullable String href) {
    if (value != null) {
      facts.add(new Fact(name, value, href));
    }
  }
}

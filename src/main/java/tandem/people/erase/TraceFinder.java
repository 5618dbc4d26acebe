package tandem.people.erase;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.people.PersonId;
import tandem.people.Traces;

/** Gathers by what somebody can be found anywhere. */
@Component
class TraceFinder {

  private static final String PERSON =
      """
      select first_name, last_name, email, phone
        from person
       where id = :person and erased_at is null
         for no key update
      """;

  private static final String IDS = "select kind, value from identity where person_id = :person";

  /** Who became this person by a merge was called something, too. */
  private static final String BEFORE =
      """
      select m.memo #>> '{gone,first_name}' as first_name, m.memo #>> '{gone,last_name}' as last_name,
             m.memo #>> '{gone,email}' as email, m.memo #>> '{gone,phone}' as phone
        from person_merge_memo m
        join person_merge p on p.id = m.merge_id and p.undone_at is null
       where m.part = 'person' and p.kept_id = :person
      """;

  /** A shorter one is a word of its own in too many texts. */
  private static final int SHORTEST_NAME = 3;

  private record Words(
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable String email,
      @Nullable String phone) {}

  private record Id(String kind, String value) {}

  private final JdbcClient jdbc;

  TraceFinder(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Held until the transaction ends; empty where there is no such person. */
  Optional<Traces> of(PersonId person) {
    var known = jdbc.sql(PERSON).param("person", person.value()).query(Words.class).optional();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    var traces =
        new Traces(person, new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
    add(traces, known.get());
    jdbc.sql(BEFORE)
        .param("person", person.value())
        .query(Words.class)
        .list()
        .forEach(words -> add(traces, words));
    jdbc.sql(IDS)
        .param("person", person.value())
        .query(Id.class)
        .list()
        .forEach(id -> add(traces, id));
    return Optional.of(traces);
  }

  private static void add(Traces traces, Words words) {
    add(traces.emails(), words.email() == null ? null : words.email().toLowerCase(Locale.ROOT), 1);
    add(traces.phones(), words.phone(), SHORTEST_NAME);
    add(traces.names(), words.firstName(), SHORTEST_NAME);
    add(traces.names(), words.lastName(), SHORTEST_NAME);
    if (words.firstName() != null && words.lastName() != null) {
      traces.names().add(words.firstName() + " " + words.lastName());
    }
  }

  private static void add(Traces traces, Id id) {
    switch (id.kind()) {
      case "EMAIL" -> traces.emails().add(id.value());
      case "PHONE" -> traces.phones().add(id.value());
      default -> traces.externalIds().add(id.value());
    }
  }

  private static void add(Set<String> words, @Nullable String word, int shortest) {
    if (word != null && word.strip().length() >= shortest) {
      words.add(word.strip());
    }
  }
}

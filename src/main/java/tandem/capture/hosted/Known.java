package tandem.capture.hosted;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.capture.form.Definition;
import tandem.capture.form.Field;
import tandem.people.People;
import tandem.people.Person;
import tandem.people.PersonId;
import tandem.platform.Seals;

/**
 * Progressive profiling: what is known of somebody is not asked again, and no more than a few
 * questions at once. It only leaves questions out; it never shows an answer. The e-mail is asked
 * for always: on a shared browser it may be somebody else this time.
 */
@Component
class Known {

  private static final String PURPOSE = "person";

  /** Door by door, since a browser's name is found only together with its door. */
  private static final String BY_VISITOR =
      """
      select v.person_id
        from source s
        join visitor v on v.door_id = s.id and v.anonymous_id = :name
       where v.person_id is not null
       order by v.first_seen desc
       limit 1
      """;

  private final People people;
  private final Seals seals;
  private final JdbcClient jdbc;

  Known(People people, Seals seals, JdbcClient jdbc) {
    this.people = people;
    this.seals = seals;
    this.jdbc = jdbc;
  }

  /** Put behind "?p=" it lets a form know who followed the link. */
  String link(PersonId person) {
    return seals.seal(PURPOSE, person.toString());
  }

  /**
   * The keys of the fields that are left out.
   *
   * @param link from a mail of ours
   * @param visitor the browser's name, as the tracker knows it
   */
  Set<String> omitted(Definition form, @Nullable String link, @Nullable String visitor) {
    var person = person(link, visitor);
    return person == null ? omitted(form, key -> false) : omitted(form, key -> says(person, key));
  }

  /** The keys of the fields that somebody is not asked for of whom nothing is known. */
  static Set<String> later(Definition form) {
    return omitted(form, key -> false);
  }

  private static Set<String> omitted(Definition form, Predicate<String> isKnown) {
    var omitted = new HashSet<String>();
    int asked = 0;
    for (var field : form.fields()) {
      if (field.isQuestion()
          && (isKnown.test(field.key()) || (form.most() > 0 && ++asked > form.most()))) {
        omitted.add(field.key());
      }
    }
    return omitted;
  }

  private @Nullable Person person(@Nullable String link, @Nullable String visitor) {
    var id =
        link == null
            ? null
            : seals.open(PURPOSE, link).map(UUID::fromString).map(PersonId::new).orElse(null);
    if (id == null
        && visitor != null
        && !visitor.isBlank()
        && visitor.length() <= 255
        && visitor.indexOf('\0') < 0) {
      id =
          jdbc.sql(BY_VISITOR)
              .param("name", visitor)
              .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
              .optional()
              .orElse(null);
    }
    return id == null ? null : people.find(id).orElse(null);
  }

  private static boolean says(Person person, String key) {
    return switch (key) {
      case "phone" -> person.phone() != null;
      case "firstName" -> person.firstName() != null;
      case "lastName" -> person.lastName() != null;
      case "company" -> person.company() != null;
      case "jobTitle" -> person.jobTitle() != null;
      case "country" -> person.country() != null;
      case String own when own.equals(Field.EMAIL) -> false;
      default -> person.attributes().containsKey(key);
    };
  }
}

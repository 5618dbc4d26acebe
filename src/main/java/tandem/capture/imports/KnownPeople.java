package tandem.capture.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.capture.ImportOptions;
import tandem.capture.ImportOptions.Known;
import tandem.capture.ImportResult;
import tandem.capture.Seen;
import tandem.journal.Interaction;
import tandem.people.PastProfile;
import tandem.people.PastProfiles;
import tandem.people.People;
import tandem.people.PersonId;
import tandem.people.Profile;
import tandem.people.ProfileField;

/**
 * Decides, row by row, whether somebody known is meant, and what of the row is to be told. Rows
 * know of the rows before them.
 */
@Component
class KnownPeople {

  private static final String EMAIL = ProfileField.EMAIL.key();

  private final People people;
  private final PastProfiles profiles;

  KnownPeople(People people, PastProfiles profiles) {
    this.people = people;
    this.profiles = profiles;
  }

  /**
   * @param told what intake is to take; null: nothing
   * @param expected what will most likely come of the row
   * @param person who was known before; null: nobody
   */
  record Verdict(@Nullable Interaction told, ImportResult expected, @Nullable PersonId person) {

    ImportedConsents.Taken foreseen(PersonRow row) {
      return new ImportedConsents.Taken(row, expected, person);
    }
  }

  /**
   * @param known everybody who was known before and is told something about
   */
  record Judged(List<Verdict> verdicts, Set<PersonId> known) {}

  Judged judge(ImportOptions options, List<PersonRow> rows) {
    return judge(options, rows, new Seen());
  }

  /**
   * @param seen whom the rows of earlier chunks brought, where those were not kept
   */
  Judged judge(ImportOptions options, List<PersonRow> rows, Seen seen) {
    var emails = rows.stream().map(PersonRow::email).filter(Objects::nonNull).distinct().toList();
    var ids = rows.stream().map(PersonRow::externalId).filter(Objects::nonNull).distinct().toList();
    var numbers =
        rows.stream().map(PersonRow::onlyPhone).filter(Objects::nonNull).distinct().toList();
    var judging =
        new Judging(
            options,
            people.byEmails(emails),
            people.byExternalIds(ids),
            people.byPhones(numbers),
            seen);
    if (options.known() == Known.FILL) {
      judging.filled.putAll(profilesOf(judging));
    }
    var verdicts = rows.stream().map(judging::judge).toList();
    return new Judged(verdicts, judging.told);
  }

  private Map<Object, Filled> profilesOf(Judging judging) {
    var persons = new TreeSet<PersonId>();
    persons.addAll(judging.byEmail.values());
    persons.addAll(judging.byId.values());
    persons.addAll(judging.byPhone.values());
    var filled = new HashMap<Object, Filled>();
    profiles.of(persons).forEach((person, profile) -> filled.put(person, Filled.of(profile)));
    return filled;
  }

  /** Which values somebody has. */
  private record Filled(Set<String> fields, Set<String> attributes) {

    static Filled of(PastProfile profile) {
      return new Filled(
          new HashSet<>(profile.fields().keySet()), new HashSet<>(profile.attributes().keySet()));
    }

    /**
     * What of the profile fills a gap; from now on there is none.
     *
     * @param proof what tells who it is, and is told in any case
     */
    Profile gaps(Profile said, @Nullable ProfileField proof) {
      var newFields = new HashMap<ProfileField, String>();
      said.fields()
          .forEach(
              (field, value) -> {
                if (fields.add(field.key()) || field == proof) {
                  newFields.put(field, value);
                }
              });
      var newAttributes = new HashMap<String, String>();
      said.attributes()
          .forEach(
              (name, value) -> {
                if (attributes.add(name)) {
                  newAttributes.put(name, value);
                }
              });
      return new Profile(newFields, newAttributes);
    }
  }

  private static final class Judging {
    private final ImportOptions options;
    private final Map<String, PersonId> byEmail;
    private final Map<String, PersonId> byId;
    private final Map<String, PersonId> byPhone;
    private final Seen seen;

    /** Whom the rows so far have made, by their ids. */
    private final Map<String, Object> made = new HashMap<>();

    private final Map<Object, Filled> filled = new HashMap<>();
    private final Set<PersonId> told = new HashSet<>();

    Judging(
        ImportOptions options,
        Map<String, PersonId> byEmail,
        Map<String, PersonId> byId,
        Map<String, PersonId> byPhone,
        Seen seen) {
      this.options = options;
      this.byEmail = byEmail;
      this.byId = byId;
      this.byPhone = byPhone;
      this.seen = seen;
    }

    Verdict judge(PersonRow row) {
      if (!row.problems().isEmpty()) {
        return new Verdict(null, new ImportResult.Failed(row.problems()), null);
      }
      var ofId = owner(byId, "x:", row.externalId());
      var ofEmail = owner(byEmail, "e:", row.email());
      var refusal = options.key() == null ? null : refuse(row, ofId, ofEmail);
      if (refusal != null) {
        return new Verdict(null, refusal, null);
      }
      var ofPhone = owner(byPhone, "p:", row.onlyPhone());
      var owner = ofId != null ? ofId : ofEmail != null ? ofEmail : ofPhone;
      return owner == null ? meet(row) : knows(row, owner);
    }

    private @Nullable Object owner(
        Map<String, PersonId> known, String kind, @Nullable String value) {
      if (value == null) {
        return null;
      }
      var person = known.get(value);
      if (person != null) {
        return person;
      }
      var marker = made.get(kind + value);
      return marker == null && seen.has(kind + value) ? kind + value : marker;
    }

    /** Where one field decides, the other must not say that it is somebody else. */
    private ImportResult.@Nullable Failed refuse(
        PersonRow row, @Nullable Object ofId, @Nullable Object ofEmail) {
      var byMail = EMAIL.equals(options.key());
      var value = byMail ? row.email() : row.externalId();
      if (value == null) {
        return ImportResult.Failed.because(
            byMail ? EMAIL : PersonRow.EXTERNAL_ID, "is empty: people are recognised by it");
      }
      var decides = byMail ? ofEmail : ofId;
      var other = byMail ? ofId : ofEmail;
      return other == null || other.equals(decides)
          ? null
          : ImportResult.Failed.because(
              byMail ? PersonRow.EXTERNAL_ID : EMAIL,
              "belongs to somebody else already, who has another "
                  + (byMail ? "e-mail address" : "id"));
    }

    private Verdict meet(PersonRow row) {
      var somebody = new Object();
      learn(row, somebody);
      if (options.known() == Known.FILL) {
        var nothing = new Filled(new HashSet<>(), new HashSet<>());
        nothing.gaps(row.profile(), null);
        filled.put(somebody, nothing);
      }
      return new Verdict(row.told(), new ImportResult.Created(), null);
    }

    private Verdict knows(PersonRow row, Object owner) {
      if (options.known() == Known.SKIP) {
        return new Verdict(null, new ImportResult.Skipped(), known(owner));
      }
      learn(row, owner);
      var person = known(owner);
      if (person != null) {
        told.add(person);
      }
      var gaps = options.known() == Known.FILL ? filled.get(owner) : null;
      var said = gaps == null ? row.profile() : gaps.gaps(row.profile(), proof(row));
      return new Verdict(row.saying(said).told(), new ImportResult.Updated(), person);
    }

    private static @Nullable PersonId known(Object owner) {
      return owner instanceof PersonId person ? person : null;
    }

    private static @Nullable ProfileField proof(PersonRow row) {
      if (row.externalId() != null) {
        return null;
      }
      return row.email() == null ? ProfileField.PHONE : ProfileField.EMAIL;
    }

    private void learn(PersonRow row, Object owner) {
      Stream.of(
              row.externalId() == null ? null : "x:" + row.externalId(),
              row.email() == null ? null : "e:" + row.email(),
              row.onlyPhone() == null ? null : "p:" + row.onlyPhone())
          .filter(Objects::nonNull)
          .forEach(
              id -> {
                made.putIfAbsent(id, owner);
                seen.add(id);
              });
    }
  }
}

package tandem.capture.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.capture.Consented;
import tandem.capture.ImportResult;
import tandem.capture.ImportRun;
import tandem.capture.Seen;
import tandem.people.People;
import tandem.people.PersonId;
import tandem.people.ToldConsents;
import tandem.people.ToldConsents.About;
import tandem.people.ToldConsents.Latest;
import tandem.people.ToldConsents.Telling;
import tandem.people.ToldConsents.Verdict;

/** Keeps what the rows of people say about consents. */
@Component
class ImportedConsents {

  private static final int AT_ONCE = 1_000;

  private final ToldConsents consents;
  private final People people;

  ImportedConsents(ToldConsents consents, People people) {
    this.consents = consents;
    this.people = people;
  }

  /** A row with what became of it. */
  record Taken(PersonRow row, ImportResult result, @Nullable PersonId person) {

    /** Of a row that is left out, a no counts all the same. */
    List<ConsentColumns.Said> said() {
      return switch (result) {
        case ImportResult.Failed _ -> List.of();
        case ImportResult.Skipped() ->
            row.consents().stream().filter(said -> !said.granted()).toList();
        default -> row.consents();
      };
    }
  }

  /**
   * In the caller's transaction.
   *
   * @return the results, with what was said beside them
   */
  List<ImportResult> keep(ImportRun run, List<Taken> rows) {
    var places = new ArrayList<Integer>();
    var tellings = new ArrayList<Telling>();
    var leftOut = leftOut(rows);
    for (var i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      var person = row.person() == null ? leftOut.get(row.row()) : row.person();
      if (person != null) {
        for (var said : row.said()) {
          places.add(i);
          tellings.add(telling(run, row.row(), said, person));
        }
      }
    }
    var verdicts = consents.keep(run.id(), "Import " + run.fileName(), tellings, run.at());
    var counts = new HashMap<Integer, Consented>();
    for (var i = 0; i < verdicts.size(); i++) {
      counts.merge(places.get(i), counted(verdicts.get(i)), Consented::plus);
    }
    return results(rows, counts);
  }

  /** Who they are whose rows nobody was told about, and who have something to say yet. */
  private Map<PersonRow, PersonId> leftOut(List<Taken> rows) {
    var open =
        rows.stream()
            .filter(taken -> taken.person() == null && !taken.said().isEmpty())
            .map(Taken::row)
            .toList();
    var byId = people.byExternalIds(of(open, PersonRow::externalId));
    var byEmail = people.byEmails(of(open, PersonRow::email));
    var byPhone = people.byPhones(of(open, PersonRow::onlyPhone));
    var found = new HashMap<PersonRow, PersonId>();
    for (var row : open) {
      var person = byId.get(Objects.requireNonNullElse(row.externalId(), ""));
      person = person == null ? byEmail.get(Objects.requireNonNullElse(row.email(), "")) : person;
      person =
          person == null ? byPhone.get(Objects.requireNonNullElse(row.onlyPhone(), "")) : person;
      if (person != null) {
        found.put(row, person);
      }
    }
    return found;
  }

  private static List<String> of(List<PersonRow> rows, Function<PersonRow, @Nullable String> id) {
    return rows.stream().map(id).filter(Objects::nonNull).distinct().toList();
  }

  private static Telling telling(
      ImportRun run, PersonRow row, ConsentColumns.Said said, PersonId person) {
    return new Telling(
        new About(person, said.purpose()),
        said.granted(),
        said.basis(),
        said.at(),
        said.words(),
        "import/%s/%d".formatted(run.id(), row.number()));
  }

  private static Consented counted(Verdict verdict) {
    return switch (verdict) {
      case GRANTED -> new Consented(1, 0, 0);
      case WITHDRAWN -> new Consented(0, 1, 0);
      case OBJECTED -> new Consented(0, 0, 1);
      case KNOWN -> Consented.NOTHING;
    };
  }

  private static List<ImportResult> results(List<Taken> rows, Map<Integer, Consented> counts) {
    var results = new ArrayList<ImportResult>();
    for (var i = 0; i < rows.size(); i++) {
      var counted = counts.get(i);
      var result = rows.get(i).result();
      results.add(
          counted == null || counted.equals(Consented.NOTHING)
              ? result
              : new ImportResult.WithConsents(result, counted));
    }
    return results;
  }

  /**
   * What {@link #keep} would most likely do.
   *
   * @param seen what the rows before have said
   */
  List<ImportResult> foresee(List<Taken> rows, Seen seen) {
    var known =
        consents.latest(
            rows.stream().map(Taken::person).filter(Objects::nonNull).distinct().toList());
    var counts = new HashMap<Integer, Consented>();
    for (var i = 0; i < rows.size(); i++) {
      for (var said : rows.get(i).said()) {
        counts.merge(i, counted(foresee(rows.get(i), said, known, seen)), Consented::plus);
      }
    }
    return results(rows, counts);
  }

  private static Verdict foresee(
      Taken taken, ConsentColumns.Said said, Map<About, Latest> known, Seen seen) {
    var person = taken.person();
    var key = "c:%s:%s".formatted(said.purpose(), person == null ? taken.row().proof() : person);
    var latest = person == null ? null : known.get(new About(person, said.purpose()));
    if (seen.has(key + ":no")) {
      latest = new Latest(false, Instant.EPOCH);
    } else if (seen.has(key + ":yes")) {
      latest = new Latest(true, Instant.EPOCH);
    }
    var verdict = Latest.judge(latest, said.granted());
    if (verdict == Verdict.GRANTED || verdict == Verdict.WITHDRAWN) {
      seen.add(key + (said.granted() ? ":yes" : ":no"));
    }
    return verdict;
  }

  /**
   * Takes back some of what an import said.
   *
   * @return whether there may be more
   */
  boolean takeBack(ImportRun run, Instant now) {
    return consents.takeBack(run.id(), AT_ONCE, now) > 0;
  }
}

package tandem.capture.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.capture.ImportField;
import tandem.capture.ImportKind;
import tandem.capture.ImportResult;
import tandem.capture.ImportRow;
import tandem.capture.ImportRun;
import tandem.intake.Intake;
import tandem.intake.Outcome;
import tandem.journal.Interaction;
import tandem.journal.Kind;
import tandem.journal.Touch;
import tandem.journal.Who;
import tandem.people.Profile;
import tandem.people.ProfileField;
import tandem.platform.Refusal;

/** People: known by their e-mail, by their id in another system, or by both. */
@Component
@Order(1)
final class PeopleImport implements ImportKind {

  private static final String EXTERNAL_ID = "externalId";
  private static final String FULL_NAME = "name";
  private static final String SINCE = "since";

  /** East of Greenwich it is tomorrow already. */
  private static final Duration AHEAD = Duration.ofDays(1);

  private final Intake intake;

  PeopleImport(Intake intake) {
    this.intake = intake;
  }

  @Override
  public String key() {
    return "people";
  }

  @Override
  public String label() {
    return "People";
  }

  @Override
  public List<ImportField> fields() {
    return PeopleFields.ALL;
  }

  @Override
  public @Nullable String lacks(Set<String> mapped) {
    return mapped.contains(ProfileField.EMAIL.key()) || mapped.contains(EXTERNAL_ID)
        ? null
        : "No column says who the people are: choose the one with their e-mail, or with their id"
            + " in another system.";
  }

  @Override
  public List<ImportResult> take(ImportRun run, List<ImportRow> rows) {
    var results = new ArrayList<@Nullable ImportResult>();
    var told = new ArrayList<Interaction>();
    for (var row : rows) {
      var profile = profile(row);
      var problems = problems(run, row, profile);
      results.add(problems.isEmpty() ? null : new ImportResult.Failed(problems));
      if (problems.isEmpty()) {
        told.add(interaction(run, row, profile.build()));
      }
    }
    var outcomes = intake.take(told).iterator();
    return results.stream().map(known -> known == null ? result(outcomes.next()) : known).toList();
  }

  private static Profile.Builder profile(ImportRow row) {
    var profile = Profile.builder();
    for (var field : ProfileField.values()) {
      profile.say(field, row.text(field.key()));
    }
    profile.fullName(row.text(FULL_NAME));
    row.attributes().forEach(profile::attribute);
    return profile;
  }

  private static List<Refusal> problems(ImportRun run, ImportRow row, Profile.Builder profile) {
    var problems = new ArrayList<>(profile.refusals());
    if (row.text(ProfileField.EMAIL.key()) == null && row.text(EXTERNAL_ID) == null) {
      problems.add(
          new Refusal("", "The row says neither an e-mail nor an id, so nobody knows who it is."));
    }
    var since = row.date(SINCE);
    if (since != null && since.isAfter(run.at().plus(AHEAD))) {
      problems.add(new Refusal(SINCE, "lies in the future"));
    }
    return problems;
  }

  private static Interaction interaction(ImportRun run, ImportRow row, Profile profile) {
    var id = row.text(EXTERNAL_ID);
    return new Interaction(
        run.id(),
        "row-" + row.number(),
        Kind.IMPORTED,
        run.fileName(),
        occurred(run, row),
        Who.known(id == null ? null : id.strip(), profile),
        Touch.NONE,
        null,
        Map.of());
  }

  private static Instant occurred(ImportRun run, ImportRow row) {
    var since = row.date(SINCE);
    return since == null || since.isAfter(run.at()) ? run.at() : since;
  }

  private static ImportResult result(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Taken(var person, var created, var repeated) ->
          created ? new ImportResult.Created() : new ImportResult.Updated();
      case Outcome.Refused(var refusals) -> new ImportResult.Failed(refusals);
    };
  }
}

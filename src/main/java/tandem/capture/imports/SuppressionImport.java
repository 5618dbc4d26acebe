package tandem.capture.imports;

import static tandem.capture.ImportField.text;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.capture.ImportChanges;
import tandem.capture.ImportField;
import tandem.capture.ImportKind;
import tandem.capture.ImportResult;
import tandem.capture.ImportRow;
import tandem.capture.ImportRun;
import tandem.people.Suppressions;
import tools.jackson.databind.json.JsonMapper;

/** Addresses to which no promotional mail may go. */
@Component
@Order(50)
final class SuppressionImport implements ImportKind {

  private static final int AT_ONCE = 1_000;
  private static final int LONGEST_REASON = 200;

  private static final List<ImportField> FIELDS =
      List.of(
          text("email", "E-mail", "email address", "mail", "address", "recipient"),
          text("reason", "Reason", "why", "status", "type", "comment", "list"));

  private final Suppressions suppressions;
  private final ImportChanges changes;
  private final JsonMapper json;
  private final Clock clock;

  SuppressionImport(
      Suppressions suppressions, ImportChanges changes, JsonMapper json, Clock clock) {
    this.json = json;
    this.suppressions = suppressions;
    this.changes = changes;
    this.clock = clock;
  }

  @Override
  public String key() {
    return "suppressions";
  }

  @Override
  public String label() {
    return "Suppression list";
  }

  @Override
  public List<ImportField> fields() {
    return FIELDS;
  }

  @Override
  public boolean keepsOthers() {
    return false;
  }

  @Override
  public @Nullable String lacks(Set<String> mapped) {
    return mapped.contains("email") ? null : "Say which column holds the addresses.";
  }

  @Override
  public List<ImportResult> take(ImportRun run, List<ImportRow> rows) {
    var said = new LinkedHashMap<String, Suppressions.Said>();
    var addresses = new ArrayList<@Nullable String>();
    for (var row : rows) {
      var email = row.text("email");
      var clean = email == null ? null : Suppressions.clean(email).orElse(null);
      addresses.add(clean);
      if (clean != null) {
        said.putIfAbsent(clean, new Suppressions.Said(clean, reason(row)));
      }
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var added = suppressions.add(List.copyOf(said.values()), source(run), now);
    remember(run, said.keySet(), added, now);
    var fresh = new HashSet<>(added);
    return addresses.stream().map(clean -> result(clean, fresh)).toList();
  }

  /** Of what was there before, only what this import brought: it has said it again. */
  private void remember(ImportRun run, Set<String> said, Set<String> added, Instant now) {
    var ours = new TreeSet<>(added);
    var repeated = said.stream().filter(email -> !added.contains(email)).toList();
    changes.of(run.id(), repeated).forEach(change -> ours.add(change.key()));
    var after = json.writeValueAsString(Map.of("at", now.toString()));
    changes.add(
        run.id(),
        ours.stream().map(email -> new ImportChanges.Change(email, null, after)).toList());
  }

  private static String source(ImportRun run) {
    return "Import " + run.fileName();
  }

  private static String reason(ImportRow row) {
    var reason = Objects.requireNonNullElse(row.text("reason"), "").strip();
    return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
  }

  /** The second row of an address is about one that is there. */
  private static ImportResult result(@Nullable String clean, Set<String> fresh) {
    if (clean == null) {
      return ImportResult.Failed.because("email", "is not an e-mail address");
    }
    return fresh.remove(clean) ? new ImportResult.Created() : new ImportResult.Updated();
  }

  @Override
  public boolean canBeUndone() {
    return true;
  }

  @Override
  public Undone undo(ImportRun run, @Nullable String after) {
    var some = changes.after(run.id(), after, AT_ONCE);
    if (some.isEmpty()) {
      return Undone.NOTHING_LEFT;
    }
    var emails = some.stream().map(ImportChanges.Change::key).toList();
    var removed =
        suppressions.takeBack(
            some.stream()
                .map(one -> new Suppressions.Telling(one.key(), source(run), at(one)))
                .toList());
    return new Undone(some.getLast().key(), removed.size(), 0, suppressions.among(emails).size());
  }

  private @Nullable Instant at(ImportChanges.Change change) {
    var at = json.readTree(change.after()).path("at");
    return at.isMissingNode() ? null : Instant.parse(at.asString());
  }
}

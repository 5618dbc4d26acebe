package tandem.capture.imports;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Marketing;
import tandem.capture.ImportOptions.Known;
import tandem.web.Problems;

/** What programs can do with an import. Each answers 409 where it is too early or too late. */
@RestController
@RequestMapping("/api/v1/imports/{id}")
@Marketing
class ImportStepsApi {

  private final Imports imports;
  private final Kinds kinds;

  ImportStepsApi(Imports imports, Kinds kinds) {
    this.imports = imports;
    this.kinds = kinds;
  }

  /**
   * What to do with a file that is not started yet; what is not said stays as it was proposed.
   *
   * @param mapping the field of some columns, by their headers
   */
  record Said(@Nullable Map<String, String> mapping, @Nullable String key, @Nullable Known known) {

    static final Said NOTHING = new Said(null, null, null);

    Wishes wishes() {
      return new Wishes(mapping == null ? Map.of() : mapping, key, known, null);
    }
  }

  @PostMapping("/start")
  ResponseEntity<Object> start(
      @PathVariable("id") UUID id, @RequestBody(required = false) @Nullable Said said) {
    return begin(id, said, ImportState.QUEUED);
  }

  /** Finds out what would become of the file, and writes nothing. */
  @PostMapping("/check")
  ResponseEntity<Object> check(
      @PathVariable("id") UUID id, @RequestBody(required = false) @Nullable Said said) {
    return begin(id, said, ImportState.CHECKING);
  }

  private ResponseEntity<Object> begin(UUID id, @Nullable Said said, ImportState state) {
    var found = imports.get(id);
    if (found.state() != ImportState.UPLOADED) {
      return Problems.conflict("The import has been started already.");
    }
    var wishes = (said == null ? Said.NOTHING : said).wishes();
    var refusals = wishes.refuse(kinds.get(found.kind()), found.layout());
    if (!refusals.isEmpty()) {
      return Problems.refused(refusals);
    }
    imports.begin(found, wishes.over(new Decision(found.layout(), found.options())), state);
    return ResponseEntity.accepted().body(ImportAnswer.of(imports.get(id)));
  }

  @PostMapping("/pause")
  ResponseEntity<Object> pause(@PathVariable("id") UUID id) {
    return answer(id, imports.pause(imports.get(id).id()), "It is not running.");
  }

  @PostMapping("/resume")
  ResponseEntity<Object> resume(@PathVariable("id") UUID id) {
    return answer(id, imports.resume(imports.get(id).id()), "It is not paused.");
  }

  @PostMapping("/cancel")
  ResponseEntity<Object> cancel(@PathVariable("id") UUID id) {
    return answer(id, imports.cancel(imports.get(id).id()), "It is over or not begun.");
  }

  /** In the background; what cannot be taken back is counted as kept. */
  @PostMapping("/undo")
  ResponseEntity<Object> undo(@PathVariable("id") UUID id) {
    var found = imports.get(id);
    return found.state() == ImportState.UNDOING || found.state() == ImportState.UNDONE
        ? ResponseEntity.accepted().body(ImportAnswer.of(found))
        : answer(id, imports.undo(found), "It is not over yet, or its kind cannot be undone.");
  }

  /** Forgets a file that was not started. */
  @DeleteMapping
  ResponseEntity<Object> discard(@PathVariable("id") UUID id) {
    return imports.discard(imports.get(id).id())
        ? ResponseEntity.noContent().build()
        : Problems.conflict("The import has been started already: cancel or undo it.");
  }

  private ResponseEntity<Object> answer(UUID id, boolean done, String otherwise) {
    return done
        ? ResponseEntity.accepted().body(ImportAnswer.of(imports.get(id)))
        : Problems.conflict(otherwise);
  }
}

package tandem.capture.imports;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tandem.access.Caller;
import tandem.access.Marketing;
import tandem.capture.ImportKind;
import tandem.capture.ImportOptions.Known;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.Problems;
import tandem.web.Slice;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Imports for programs. */
@RestController
@RequestMapping("/api/v1/imports")
@Marketing
class ImportApiController {

  private static final TypeReference<LinkedHashMap<String, @Nullable String>> MAPPING =
      new TypeReference<>() {};

  private final Imports imports;
  private final RowProblems problems;
  private final ImportedPeople people;
  private final Kinds kinds;
  private final JsonMapper json;

  ImportApiController(
      Imports imports, RowProblems problems, ImportedPeople people, Kinds kinds, JsonMapper json) {
    this.imports = imports;
    this.problems = problems;
    this.people = people;
    this.kinds = kinds;
    this.json = json;
  }

  /**
   * The import starts at once, or its dry run, or nothing does; ask for its state at the address
   * given as Location.
   */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<Object> start(
      @RequestParam MultipartFile file,
      @RequestParam String kind,
      @RequestParam(required = false) @Nullable String mapping,
      @RequestParam(required = false) @Nullable String key,
      @RequestParam(required = false) @Nullable Known known,
      @RequestParam(required = false) @Nullable String sheet,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestParam(defaultValue = "true") boolean start,
      @AuthenticationPrincipal Caller caller) {
    var of = kinds.find(kind);
    if (of == null) {
      var keys = kinds.all().stream().map(ImportKind::key).collect(Collectors.joining(", "));
      return Problems.refused("kind", "must be one of " + keys);
    }
    var said = said(mapping);
    if (said == null) {
      return Problems.refused(
          "mapping", "must be JSON that names columns and fields, such as {\"Mail\": \"email\"}");
    }
    var wishes = new Wishes(said, nothing(key), known, nothing(sheet));
    var otherwise = start ? ImportState.QUEUED : ImportState.UPLOADED;
    var state = dryRun ? ImportState.CHECKING : otherwise;
    return switch (imports.upload(of, Upload.of(file), wishes, state, caller.id())) {
      case Uploaded.Refused(var refusals) -> Problems.refused(refusals);
      case Uploaded.Kept(var id) ->
          ResponseEntity.accepted()
              .location(URI.create("/api/v1/imports/" + id))
              .body(ImportAnswer.of(imports.get(id)));
    };
  }

  @GetMapping("/{id}")
  ImportAnswer show(@PathVariable("id") UUID id) {
    return ImportAnswer.of(imports.get(id));
  }

  @GetMapping("/{id}/problems")
  Slice<RowProblem> problems(
      @PathVariable("id") UUID id,
      @RequestParam(defaultValue = "50") Limit limit,
      @RequestParam(required = false) @Nullable Cursor after) {
    var line = after == null ? -1 : (long) after.number(0);
    var rows = problems.after(imports.get(id).id(), line, limit.andOneMore());
    return Slice.of(rows, limit, row -> Cursor.after(row.line()));
  }

  /** Whom its rows made or changed, in the order of the file. */
  @GetMapping("/{id}/people")
  Slice<ImportedPeople.Row> people(
      @PathVariable("id") UUID id,
      @RequestParam(defaultValue = "50") Limit limit,
      @RequestParam(required = false) @Nullable Cursor after) {
    return people.of(imports.get(id).id(), after, limit);
  }

  private static @Nullable String nothing(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  /** Null where it cannot be read; a column mapped to null is left out. */
  private @Nullable Map<String, String> said(@Nullable String mapping) {
    if (mapping == null || mapping.isBlank()) {
      return Map.of();
    }
    try {
      var said = new LinkedHashMap<String, String>();
      json.readValue(mapping, MAPPING)
          .forEach((column, field) -> said.put(column, field == null ? Layout.LEFT_OUT : field));
      return said;
    } catch (JacksonException e) {
      return null;
    }
  }
}

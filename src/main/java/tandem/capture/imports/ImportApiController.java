package tandem.capture.imports;

import java.net.URI;
import java.time.Instant;
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
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.NotFound;
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
  private final Kinds kinds;
  private final JsonMapper json;

  ImportApiController(Imports imports, RowProblems problems, Kinds kinds, JsonMapper json) {
    this.imports = imports;
    this.problems = problems;
    this.kinds = kinds;
    this.json = json;
  }

  /** The import starts at once; ask for its state at the address given as Location. */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<Object> start(
      @RequestParam MultipartFile file,
      @RequestParam String kind,
      @RequestParam(required = false) @Nullable String mapping,
      @AuthenticationPrincipal Caller caller) {
    var known = kinds.find(kind);
    if (known == null) {
      var keys = kinds.all().stream().map(ImportKind::key).collect(Collectors.joining(", "));
      return Problems.refused("kind", "must be one of " + keys);
    }
    var said = said(mapping);
    if (said == null) {
      return Problems.refused(
          "mapping", "must be JSON that names columns and fields, such as {\"Mail\": \"email\"}");
    }
    var upload = Upload.of(file);
    return switch (imports.uploadAndStart(known, upload, said, caller.id())) {
      case Uploaded.Refused(var refusals) -> Problems.refused(refusals);
      case Uploaded.Kept(var id) ->
          ResponseEntity.accepted()
              .location(URI.create("/api/v1/imports/" + id))
              .body(Answer.of(find(id)));
    };
  }

  @GetMapping("/{id}")
  Answer show(@PathVariable("id") UUID id) {
    return Answer.of(find(id));
  }

  @GetMapping("/{id}/problems")
  Slice<RowProblem> problems(
      @PathVariable("id") UUID id,
      @RequestParam(defaultValue = "50") Limit limit,
      @RequestParam(required = false) @Nullable Cursor after) {
    var line = after == null ? -1 : (long) after.number(0);
    var rows = problems.after(find(id).id(), line, limit.andOneMore());
    return Slice.of(rows, limit, row -> Cursor.after(row.line()));
  }

  private Import find(UUID id) {
    var found = imports.find(id);
    if (found == null) {
      throw new NotFound("import");
    }
    return found;
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

  /**
   * How far an import is.
   *
   * @param done how many of the rows were read so far; in the end created, updated and failed add
   *     up to it
   */
  record Answer(
      UUID id,
      String kind,
      String fileName,
      ImportState state,
      long rows,
      long done,
      long created,
      long updated,
      long failed,
      @Nullable String problem,
      Map<String, String> mapping,
      Instant createdAt,
      @Nullable Instant finishedAt) {

    static Answer of(Import shown) {
      var mapping = new LinkedHashMap<String, String>();
      var meanings = shown.layout().meanings();
      for (var i = 0; i < meanings.size(); i++) {
        mapping.put(shown.layout().file().columns().get(i).header(), meanings.get(i));
      }
      return new Answer(
          shown.id(),
          shown.kind(),
          shown.fileName(),
          shown.state(),
          shown.rows(),
          shown.position(),
          shown.created(),
          shown.updated(),
          shown.failed(),
          shown.problem(),
          mapping,
          shown.createdAt(),
          shown.finishedAt());
    }
  }
}

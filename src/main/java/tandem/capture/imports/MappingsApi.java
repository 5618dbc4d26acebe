package tandem.capture.imports;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Marketing;
import tandem.capture.ImportOptions.Known;
import tandem.web.NotFound;

/** The mappings that were saved, for programs. */
@RestController
@RequestMapping("/api/v1/import-mappings")
@Marketing
class MappingsApi {

  private final Mappings mappings;

  MappingsApi(Mappings mappings) {
    this.mappings = mappings;
  }

  record Answer(
      UUID id,
      String kind,
      String name,
      Map<String, String> mapping,
      @Nullable String key,
      Known known) {

    static Answer of(Mappings.Saved saved) {
      var mapping =
          saved.meanings().entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().field()));
      return new Answer(
          saved.id(),
          saved.kind(),
          saved.name(),
          mapping,
          saved.options().key(),
          saved.options().known());
    }
  }

  @GetMapping
  List<Answer> all() {
    return mappings.all().stream().map(Answer::of).toList();
  }

  @DeleteMapping("/{id}")
  ResponseEntity<Void> forget(@PathVariable("id") UUID id) {
    if (!mappings.forget(id)) {
      throw new NotFound("mapping");
    }
    return ResponseEntity.noContent().build();
  }
}

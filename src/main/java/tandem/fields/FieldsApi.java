package tandem.fields;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Everyone;
import tandem.access.Marketing;
import tandem.platform.Refusal;
import tandem.web.NotFound;
import tandem.web.Problems;
import tandem.web.Slice;

/** Custom fields, for programs. */
@RestController
@RequestMapping("/api/v1/fields")
@Marketing
class FieldsApi {

  private final Fields fields;
  private final FieldQueries queries;

  FieldsApi(Fields fields, FieldQueries queries) {
    this.fields = fields;
    this.queries = queries;
  }

  /** In the order in which people see them. */
  @GetMapping
  @Everyone
  Slice<Field> list() {
    return new Slice<>(fields.all(), null);
  }

  @GetMapping("/{field}")
  @Everyone
  Field one(@PathVariable FieldId field) {
    return find(field);
  }

  /** Attributes that people have and no field describes, most frequent first. */
  @GetMapping("/suggestions")
  Slice<FieldQueries.Seen> suggestions() {
    var known = fields.all().stream().map(Field::key).collect(Collectors.toSet());
    return new Slice<>(
        queries.seen().stream().filter(seen -> !known.contains(seen.key())).toList(), null);
  }

  @GetMapping("/{field}/uses")
  Slice<FieldUse.Use> uses(@PathVariable FieldId field) {
    return new Slice<>(fields.uses(find(field)), null);
  }

  @PostMapping
  ResponseEntity<Object> add(@RequestBody FieldForm told) {
    var refusals = told.refusals();
    if (!refusals.isEmpty()) {
      return Problems.refused(refusals);
    }
    var field = told.field(FieldId.next());
    return fields
        .add(field)
        .map(refusal -> Problems.refused(List.of(refusal)))
        .orElseGet(
            () -> ResponseEntity.created(URI.create("/api/v1/fields/" + field.id())).body(field));
  }

  /** What is not mentioned stays; key and kind stay in any case. */
  @PatchMapping("/{field}")
  ResponseEntity<Object> change(@PathVariable FieldId field, @RequestBody FieldForm told) {
    var before = find(field);
    var fixed = told.fixed(before);
    if (!fixed.isEmpty()) {
      return Problems.refused(fixed);
    }
    var form = told.over(before);
    List<Refusal> refusals = form.refusals();
    if (refusals.isEmpty()) {
      refusals = fields.change(form.field(field)).stream().toList();
    }
    return refusals.isEmpty() ? ResponseEntity.ok(find(field)) : Problems.refused(refusals);
  }

  /**
   * The values stay with the people, as attributes without a type.
   *
   * @param force also where something uses it; that is then marked as broken
   */
  @DeleteMapping("/{field}")
  ResponseEntity<Object> remove(
      @PathVariable FieldId field, @RequestParam(defaultValue = "false") boolean force) {
    var gone = find(field);
    var uses = fields.uses(gone);
    if (!uses.isEmpty() && !force) {
      return Problems.conflict(
          "The field is used by %s. Change that first, or delete it with force=true."
              .formatted(uses.stream().map(FieldUse.Use::words).collect(Collectors.joining(", "))));
    }
    fields.remove(gone);
    return ResponseEntity.noContent().build();
  }

  private Field find(FieldId id) {
    return fields.find(id).orElseThrow(() -> new NotFound("field"));
  }
}

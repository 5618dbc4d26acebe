package tandem.segments;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Caller;
import tandem.access.Everyone;
import tandem.access.Marketing;
import tandem.web.NotFound;
import tandem.web.Problems;
import tandem.web.Slice;
import tools.jackson.databind.JsonNode;

/** Segments and lists, for programs. */
@RestController
@RequestMapping("/api/v1/segments")
@Everyone
class SegmentsApi {

  private final Segments segments;
  private final Vocabularies vocabularies;
  private final Counting counting;
  private final Clock clock;

  SegmentsApi(Segments segments, Vocabularies vocabularies, Counting counting, Clock clock) {
    this.segments = segments;
    this.vocabularies = vocabularies;
    this.counting = counting;
    this.clock = clock;
  }

  /**
   * @param condition null: a list that is kept by hand
   * @param words the condition, as people read it
   * @param broken why nobody enters or leaves any more; null: all is well
   */
  record Shown(
      SegmentId id,
      String name,
      @Nullable Map<String, Object> condition,
      @Nullable String words,
      Segment.State state,
      @Nullable String broken,
      long members,
      Instant createdAt,
      Instant changedAt,
      @Nullable Instant filledAt) {}

  /** What a program says of a segment. */
  record Told(@Nullable String name, @Nullable JsonNode condition) {}

  @GetMapping
  Slice<Shown> list() {
    var words = new ConditionWords(vocabularies.now());
    return new Slice<>(segments.all().stream().map(one -> shown(one, words)).toList(), null);
  }

  @GetMapping("/{segment}")
  Shown one(@PathVariable SegmentId segment) {
    return shown(find(segment), new ConditionWords(vocabularies.now()));
  }

  /** What looks at it, and where that can be changed. */
  @GetMapping("/{segment}/uses")
  Slice<SegmentUse.Use> uses(@PathVariable SegmentId segment) {
    return new Slice<>(segments.uses(find(segment).id()), null);
  }

  /** Without a condition it is a list that is kept by hand. */
  @PostMapping
  @Marketing
  ResponseEntity<Object> create(@RequestBody Told told, @AuthenticationPrincipal Caller caller) {
    return judged(
        told,
        (name, condition) ->
            answer(segments.create(name == null ? "" : name, condition, caller.id()), true));
  }

  /** What is not mentioned stays as it is. */
  @PatchMapping("/{segment}")
  @Marketing
  ResponseEntity<Object> change(@PathVariable SegmentId segment, @RequestBody Told told) {
    var before = find(segment);
    return judged(
        told,
        (name, condition) ->
            answer(
                segments.change(segment, name == null ? before.name() : name, condition), false));
  }

  /**
   * @param force also where something looks at it; segments that do are then marked as broken
   */
  @DeleteMapping("/{segment}")
  @Marketing
  ResponseEntity<Object> remove(
      @PathVariable SegmentId segment, @RequestParam(defaultValue = "false") boolean force) {
    find(segment);
    var uses = segments.uses(segment);
    if (!uses.isEmpty() && !force) {
      return Problems.conflict(
          "It is used by %s. Change that first, or delete it with force=true."
              .formatted(
                  uses.stream().map(SegmentUse.Use::words).collect(Collectors.joining(", "))));
    }
    segments.remove(segment);
    return ResponseEntity.noContent().build();
  }

  /** How many people a condition would find, without keeping anything. */
  @PostMapping("/count")
  ResponseEntity<Object> count(@RequestBody Told told) {
    var reader = new ConditionReader(vocabularies.now());
    var condition = reader.read(told.condition(), "condition");
    return condition == null || !reader.faults().isEmpty()
        ? Problems.refused(reader.faults())
        : ResponseEntity.ok(counting.count(condition, clock.instant()));
  }

  private ResponseEntity<Object> judged(
      Told told, BiFunction<@Nullable String, @Nullable Condition, ResponseEntity<Object>> keep) {
    if (told.condition() == null || told.condition().isNull()) {
      return keep.apply(told.name(), null);
    }
    var reader = new ConditionReader(vocabularies.now());
    var condition = reader.read(told.condition(), "condition");
    if (condition == null || !reader.faults().isEmpty()) {
      return Problems.refused(reader.faults());
    }
    return keep.apply(told.name(), condition);
  }

  private ResponseEntity<Object> answer(Segments.Saved saved, boolean created) {
    return switch (saved) {
      case Segments.Saved.Refused(var refusals) -> Problems.refused(refusals);
      case Segments.Saved.As(var id) ->
          (created
                  ? ResponseEntity.created(URI.create("/api/v1/segments/" + id))
                  : ResponseEntity.ok())
              .body(one(id));
    };
  }

  private Segment find(SegmentId id) {
    return segments.find(id).orElseThrow(() -> new NotFound("segment"));
  }

  private static Shown shown(Segment segment, ConditionWords words) {
    var condition = segment.condition();
    return new Shown(
        segment.id(),
        segment.name(),
        condition == null ? null : ConditionJson.of(condition),
        condition == null ? null : words.of(condition),
        segment.state(),
        segment.broken(),
        segment.members(),
        segment.createdAt(),
        segment.changedAt(),
        segment.filledAt());
  }
}

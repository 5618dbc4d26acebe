package tandem.segments;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.UserId;
import tandem.platform.Refusal;
import tandem.web.NotFound;

/** Where segments are kept and asked for. */
@Service
public class Segments {

  /** Each is asked of everybody who does something it looks at. */
  private static final int MOST = 1000;

  private static final int LONGEST = 100;

  private final SegmentStore store;
  private final Upkeep upkeep;
  private final Clock clock;

  Segments(SegmentStore store, Upkeep upkeep, Clock clock) {
    this.store = store;
    this.upkeep = upkeep;
    this.clock = clock;
  }

  /** What became of a segment that somebody wanted to keep. */
  public sealed interface Saved {

    record As(SegmentId id) implements Saved {}

    record Refused(List<Refusal> refusals) implements Saved {

      static Refused at(String field, String reason) {
        return new Refused(List.of(new Refusal(field, reason)));
      }
    }
  }

  public List<Segment> all() {
    return store.all();
  }

  public Optional<Segment> find(SegmentId id) {
    return store.find(id);
  }

  /**
   * @param condition null: a list that is kept by hand
   */
  @Transactional
  public Saved create(String name, @Nullable Condition condition, @Nullable UserId by) {
    var wrong = wrong(name);
    if (wrong != null) {
      return wrong;
    }
    store.holdDefinitions();
    if (store.all().size() >= MOST) {
      return Saved.Refused.at("", "There are 1000 segments already, the most there can be.");
    }
    var id = SegmentId.next();
    if (!store.add(id, name.strip(), condition, by, clock.instant())) {
      return taken();
    }
    if (condition != null) {
      upkeep.fill(id, 1);
    }
    return new Saved.As(id);
  }

  /**
   * @param condition null: as it is
   */
  @Transactional
  public Saved change(SegmentId id, String name, @Nullable Condition condition) {
    var wrong = wrong(name);
    if (wrong != null) {
      return wrong;
    }
    store.holdDefinitions();
    var before = store.lock(id).orElseThrow(() -> new NotFound("segment"));
    if (condition != null && before.isList()) {
      return Saved.Refused.at("condition", "belongs to segments; this is a list kept by hand");
    }
    if (condition != null && leadsBack(id, condition)) {
      return Saved.Refused.at(
          "condition", "leads back to this segment by way of the segments it names");
    }
    if (!store.rename(id, name.strip(), clock.instant())) {
      return taken();
    }
    if (condition != null && (!condition.equals(before.condition()) || before.broken() != null)) {
      store.redefine(id, condition, clock.instant());
      upkeep.fill(id, before.version() + 1);
    }
    return new Saved.As(id);
  }

  /** Segments that name it are marked as broken. */
  @Transactional
  public void remove(SegmentId id) {
    store.holdDefinitions();
    store.remove(id);
    upkeep.review();
  }

  /** Those that look at this one. */
  public List<Segment> naming(SegmentId id) {
    return store.all().stream().filter(other -> named(other).contains(id)).toList();
  }

  private boolean leadsBack(SegmentId id, Condition condition) {
    Map<SegmentId, Segment> all =
        store.all().stream().collect(Collectors.toMap(Segment::id, Function.identity()));
    var seen = new HashSet<SegmentId>();
    var open = new ArrayDeque<>(named(condition));
    while (!open.isEmpty()) {
      var next = open.pop();
      if (next.equals(id)) {
        return true;
      }
      if (seen.add(next) && all.containsKey(next)) {
        open.addAll(named(all.get(next)));
      }
    }
    return false;
  }

  private static Set<SegmentId> named(@Nullable Segment segment) {
    var condition = segment == null ? null : segment.condition();
    return condition == null ? Set.of() : named(condition);
  }

  private static Set<SegmentId> named(Condition condition) {
    return condition
        .everything()
        .flatMap(
            one ->
                one instanceof Condition.Member(var segment) ? Stream.of(segment) : Stream.empty())
        .collect(Collectors.toSet());
  }

  private static Saved.@Nullable Refused wrong(String name) {
    if (name.isBlank()) {
      return Saved.Refused.at("name", "is missing: say who they are");
    }
    return name.strip().length() > LONGEST || name.indexOf('\0') >= 0
        ? Saved.Refused.at("name", "is longer than 100 characters or has a NUL")
        : null;
  }

  private static Saved taken() {
    return Saved.Refused.at("name", "belongs to another segment already");
  }
}

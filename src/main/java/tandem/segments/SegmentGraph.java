package tandem.segments;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which segments look at which, directly or by way of others. */
final class SegmentGraph {

  private final Map<SegmentId, Segment> all;

  SegmentGraph(List<Segment> all) {
    this.all = all.stream().collect(Collectors.toMap(Segment::id, Function.identity()));
  }

  /** Those that the condition names itself. */
  static Set<SegmentId> named(@Nullable Condition condition) {
    return condition == null
        ? Set.of()
        : condition
            .everything()
            .flatMap(
                one ->
                    one instanceof Condition.Member(var segment)
                        ? Stream.of(segment)
                        : Stream.empty())
            .collect(Collectors.toSet());
  }

  /** Those that the condition looks at. */
  private Set<SegmentId> seen(@Nullable Condition condition) {
    var seen = new HashSet<SegmentId>();
    var open = new ArrayDeque<>(named(condition));
    while (!open.isEmpty()) {
      var next = open.pop();
      if (seen.add(next)) {
        open.addAll(named(condition(next)));
      }
    }
    return seen;
  }

  boolean leads(@Nullable Condition condition, SegmentId to) {
    return seen(condition).contains(to);
  }

  boolean leads(SegmentId from, SegmentId to) {
    return leads(condition(from), to);
  }

  /** Whether who meets it depends on the grade of fit. */
  boolean looksAtFit(@Nullable Condition condition) {
    return asksFit(condition) || seen(condition).stream().anyMatch(id -> asksFit(condition(id)));
  }

  private static boolean asksFit(@Nullable Condition condition) {
    return condition != null
        && condition.everything().anyMatch(one -> one instanceof Condition.Fits);
  }

  private @Nullable Condition condition(SegmentId id) {
    var segment = all.get(id);
    return segment == null ? null : segment.condition();
  }
}

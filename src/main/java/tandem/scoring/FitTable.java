package tandem.scoring;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tandem.people.Identification.Facts;
import tandem.segments.SegmentId;

/** How well a profile matches whom we sell to. A table never changes; a new one takes its place. */
final class FitTable {

  private final int version;
  private final List<FitLine> lines;
  private final Map<FitLine, FitAsk.Test> tests = new HashMap<>();
  private final Map<FitLine, SegmentId> segments = new HashMap<>();

  FitTable(int version, List<FitLine> lines) {
    this.version = version;
    this.lines = List.copyOf(lines);
    for (var line : this.lines) {
      switch (line.asks()) {
        case FitAsk.Says says -> tests.put(line, says.test());
        case FitAsk.Belongs(var segment) -> segments.put(line, segment);
      }
    }
  }

  int version() {
    return version;
  }

  List<FitLine> lines() {
    return lines;
  }

  /** Those that a line asks for. */
  Set<SegmentId> segments() {
    return Set.copyOf(segments.values());
  }

  /**
   * @param facts null where nothing is known
   * @param met those of the segments that somebody belongs to
   */
  Grade grade(@Nullable Facts facts, Set<SegmentId> met) {
    var segmentLines = lines.stream().filter(line -> asksFor(line, met)).map(FitLine::id).toList();
    var points = points(counting(facts, segmentLines));
    return new Grade(Fit.ofPoints(points), version, segmentLines);
  }

  private boolean asksFor(FitLine line, Set<SegmentId> met) {
    var segment = segments.get(line);
    return segment != null && met.contains(segment);
  }

  static int points(List<FitLine> counting) {
    return counting.stream().mapToInt(FitLine::points).sum();
  }

  /**
   * The lines whose points count, in order. Of those about one thing the profile says that is the
   * best one, so that a "managing director" is no more than a director.
   *
   * @param segmentLines the lines about segments that hold
   */
  List<FitLine> counting(@Nullable Facts facts, Collection<Integer> segmentLines) {
    var best = facts == null ? Set.<FitLine>of() : best(facts);
    return lines.stream()
        .filter(line -> best.contains(line) || segmentLines.contains(line.id()))
        .toList();
  }

  private Set<FitLine> best(Facts facts) {
    var best = new EnumMap<FitField, FitLine>(FitField.class);
    for (var line : lines) {
      var test = tests.get(line);
      if (test != null && test.holds(facts)) {
        best.merge(test.field(), line, (a, b) -> b.points() > a.points() ? b : a);
      }
    }
    return new HashSet<>(best.values());
  }

  /** Whether the lines are the same, one by one. */
  boolean says(List<FitLine> others) {
    return lines.size() == others.size()
        && IntStream.range(0, lines.size()).allMatch(i -> lines.get(i).isLike(others.get(i)));
  }
}

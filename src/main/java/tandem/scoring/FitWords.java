package tandem.scoring;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.scoring.page.ScoringPage;
import tandem.segments.SegmentChoices;
import tandem.segments.SegmentChoices.Choice;
import tandem.segments.SegmentId;

/** Says in words what the lines of a fit table ask. */
@Component
class FitWords {

  private final SegmentChoices segments;

  FitWords(SegmentChoices segments) {
    this.segments = segments;
  }

  /** The segments by their ids, for {@link #of}. */
  Map<SegmentId, Choice> segments() {
    return segments.all().stream().collect(Collectors.toMap(Choice::id, Function.identity()));
  }

  static String of(FitLine line, Map<SegmentId, Choice> segments) {
    return switch (line.asks()) {
      case FitAsk.Says(var field, var words) -> field.label(words);
      case FitAsk.Belongs(var id) -> {
        var segment = segments.get(id);
        yield segment == null
            ? "Belongs to a segment"
            : "Belongs to “%s”: %s".formatted(segment.name(), segment.words());
      }
    };
  }

  /** Why nobody meets the line; null: somebody may. */
  static @Nullable String broken(FitLine line, Map<SegmentId, Choice> segments) {
    if (!(line.asks() instanceof FitAsk.Belongs(var id))) {
      return null;
    }
    var segment = segments.get(id);
    return segment == null ? "the segment was deleted" : segment.broken();
  }

  static ScoringPage.FitLine shown(FitLine line, Map<SegmentId, Choice> segments) {
    var broken = broken(line, segments);
    var words = of(line, segments);
    return new ScoringPage.FitLine(
        line.title(),
        words.equalsIgnoreCase(line.title()) ? null : words,
        broken == null ? null : "Nobody meets it: " + broken,
        signed(line.points()));
  }

  /** "+20", "−10". */
  static String signed(int points) {
    return points < 0 ? "−" + -points : "+" + points;
  }
}

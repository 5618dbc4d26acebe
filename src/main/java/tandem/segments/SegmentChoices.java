package tandem.segments;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The segments that other modules may let people choose from. */
@Service
public class SegmentChoices {

  private final SegmentStore store;
  private final Vocabularies vocabularies;

  SegmentChoices(SegmentStore store, Vocabularies vocabularies) {
    this.store = store;
    this.vocabularies = vocabularies;
  }

  /**
   * A segment or list.
   *
   * @param words whom it means
   * @param broken why nobody meets it; null: it is whole
   * @param looksAtFit whether who meets it depends on the grade of fit
   */
  public record Choice(
      SegmentId id, String name, String words, @Nullable String broken, boolean looksAtFit) {}

  /** In the order of their names. */
  public List<Choice> all() {
    var all = store.all();
    if (all.isEmpty()) {
      return List.of();
    }
    var graph = new SegmentGraph(all);
    var words = new ConditionWords(vocabularies.now());
    return all.stream().map(segment -> choice(segment, graph, words)).toList();
  }

  private static Choice choice(Segment segment, SegmentGraph graph, ConditionWords words) {
    var condition = segment.condition();
    return new Choice(
        segment.id(),
        segment.name(),
        condition == null ? "A list kept by hand" : words.of(condition),
        segment.broken(),
        graph.looksAtFit(condition));
  }

  /**
   * The same, and nobody changes what segments there are and what they ask until the transaction
   * ends.
   */
  public List<Choice> hold() {
    store.holdDefinitions();
    return all();
  }
}

package tandem.segments;

import java.util.List;
import org.springframework.stereotype.Component;
import tandem.fields.FieldUse;

/** Tells which segments ask for a field. */
@Component
class SegmentFieldUse implements FieldUse {

  private final SegmentStore store;

  SegmentFieldUse(SegmentStore store) {
    this.store = store;
  }

  @Override
  public List<Use> of(String key) {
    return store.all().stream()
        .filter(segment -> asks(segment, key))
        .map(
            segment -> new Use("the segment “" + segment.name() + "”", "/segments/" + segment.id()))
        .toList();
  }

  private static boolean asks(Segment segment, String key) {
    var condition = segment.condition();
    return condition != null
        && condition
            .everything()
            .anyMatch(one -> one instanceof Condition.Custom custom && custom.key().equals(key));
  }
}

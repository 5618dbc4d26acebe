package tandem.views;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.platform.Refusal;

/** A view as somebody tells it. */
record ViewDraft(String name, boolean shared, String query) {

  private static final int LONGEST_NAME = 80;

  static ViewDraft told(@Nullable String name, boolean shared, @Nullable String query) {
    return new ViewDraft(name == null ? "" : name.strip(), shared, query == null ? "" : query);
  }

  ViewDraft with(String otherQuery) {
    return new ViewDraft(name, shared, otherQuery);
  }

  List<Refusal> refusals() {
    var refusals = new ArrayList<Refusal>();
    if (name.isEmpty()) {
      refusals.add(new Refusal("name", "is missing: say how the view is to be called"));
    } else if (name.length() > LONGEST_NAME) {
      refusals.add(new Refusal("name", "is longer than %d characters".formatted(LONGEST_NAME)));
    } else if (name.indexOf('\0') >= 0) {
      refusals.add(new Refusal("name", "contains a NUL character"));
    }
    if (query.length() > ViewQuery.LONGEST || query.indexOf('\0') >= 0) {
      refusals.add(
          new Refusal("query", "is longer than %d characters".formatted(ViewQuery.LONGEST)));
    }
    return refusals;
  }
}

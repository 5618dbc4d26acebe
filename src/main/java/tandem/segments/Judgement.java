package tandem.segments;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Conditions made ready to be asked of people in one statement.
 *
 * @param from the people, named p, and whatever the conditions look at, joined to them
 * @param holds of each condition: an expression that is true or false, never null
 * @param due of each condition: when time alone may change that next; null: never
 * @param needed by each condition: who does not meet this does not meet the condition, and will not
 *     by time alone
 * @param bound what stands for the parameters in the text
 */
record Judgement(
    String from,
    List<String> holds,
    List<String> due,
    List<String> needed,
    Map<String, Bound> bound) {

  /** What a parameter stands for; some depend on the moment of asking. */
  interface Bound {
    @Nullable Object at(Instant now);
  }

  Map<String, @Nullable Object> parameters(Instant now) {
    var values = new HashMap<String, @Nullable Object>();
    bound.forEach((name, value) -> values.put(name, value.at(now)));
    return values;
  }
}

package tandem.deals;

import java.util.Map;

/**
 * How many deals there are.
 *
 * @param stalled those of the open ones that have sat in their stage longer than twice the usual
 *     time
 */
record DealCounts(Map<DealState, Long> states, long stalled) {

  long in(DealState state) {
    return states.getOrDefault(state, 0L);
  }

  long all() {
    return states.values().stream().mapToLong(Long::longValue).sum();
  }
}

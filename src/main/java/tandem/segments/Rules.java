package tandem.segments;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The conditions that membership follows at present. */
@Component
class Rules {

  /**
   * @param aspects what of a person it looks at
   */
  record Rule(SegmentId id, int version, Condition condition, Set<String> aspects) {

    static Rule of(Segment segment, Condition condition) {
      return new Rule(
          segment.id(), segment.version(), condition, Set.copyOf(ConditionSql.aspects(condition)));
    }
  }

  /**
   * @param active those to be judged
   * @param filling those whose first look at everybody is not over
   */
  record Current(List<Rule> active, List<Rule> filling) {

    Stream<Rule> all() {
      return Stream.concat(active.stream(), filling.stream());
    }

    /** What anybody looks at. */
    Set<String> aspects() {
      return all().flatMap(rule -> rule.aspects().stream()).collect(Collectors.toSet());
    }

    /** Those that look at that aspect. */
    List<Rule> looking(String aspect) {
      return looking(Set.of(aspect));
    }

    /** Those that look at any of them. */
    List<Rule> looking(Set<String> aspects) {
      return all().filter(rule -> !Collections.disjoint(rule.aspects(), aspects)).toList();
    }
  }

  private record Standing(UUID id, int version, String state) {}

  private record Key(SegmentId id, int version) {}

  private static final String STATES =
      "select id, version, state from segment where condition is not null and broken is null order by id";

  private final JdbcClient jdbc;
  private final SegmentStore store;
  private final ConcurrentMap<Key, Rule> known = new ConcurrentHashMap<>();

  Rules(JdbcClient jdbc, SegmentStore store) {
    this.jdbc = jdbc;
    this.store = store;
  }

  Current current() {
    var active = new ArrayList<Rule>();
    var filling = new ArrayList<Rule>();
    var seen = new HashSet<Key>();
    for (var row : jdbc.sql(STATES).query(Standing.class).list()) {
      var key = new Key(new SegmentId(row.id()), row.version());
      seen.add(key);
      rule(key, row.state().equals("ACTIVE") ? active : filling);
    }
    known.keySet().retainAll(seen);
    return new Current(List.copyOf(active), List.copyOf(filling));
  }

  private void rule(Key key, List<Rule> into) {
    var rule = known.get(key);
    if (rule != null) {
      into.add(rule);
      return;
    }
    store
        .find(key.id())
        .filter(segment -> segment.version() == key.version())
        .ifPresent(
            segment -> {
              var condition = segment.condition();
              if (condition != null) {
                var read = Rule.of(segment, condition);
                known.put(key, read);
                into.add(read);
              }
            });
  }
}

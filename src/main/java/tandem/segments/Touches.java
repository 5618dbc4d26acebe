package tandem.segments;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.platform.Times;
import tandem.segments.Judge.Ask;
import tandem.segments.Rules.Rule;

/** Reads what was touched, and finds which conditions are to be asked of whom. */
@Component
class Touches {

  /**
   * The eldest rows up to some 5,000 people, at least one. What a longer row names beyond them goes
   * back to the end of the queue: in which order people are looked at does not matter.
   */
  private static final String TAKE =
      """
      with eldest as (
        select id, cardinality(persons) as people from segment_touch order by id limit 1000
      ), counted as (
        select id, sum(people) over (order by id) - people as before from eldest
      ), taken as (
        delete from segment_touch where id in (select id from counted where before < 5000)
        returning *
      ), rest as (
        insert into segment_touch (aspect, persons, kinds, befores, afters)
        select aspect, persons[n:n + 4999], kinds[n:n + 4999], befores[n:n + 4999], afters[n:n + 4999]
          from taken
         cross join generate_series(5001, cardinality(persons), 5000) as n
      )
      select aspect, persons[1:5000] as persons, kinds[1:5000] as kinds,
             befores[1:5000] as befores, afters[1:5000] as afters
        from taken
      """;

  private static final String DUE =
      """
      select segment_id, person_id
        from segment_due
       where at <= :now and segment_id = any(:segments::uuid[])
       order by at
       limit 5000
      """;

  private static final String HALF_LIFE =
      "select half_life_days::float8 from score_model where retired_at is null";

  private final JdbcClient jdbc;

  Touches(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What one statement touched. */
  private record Touch(
      String aspect,
      List<UUID> people,
      List<String> kinds,
      List<Double> befores,
      List<Double> afters) {}

  /** Everything taken from the queue, person by person. */
  static final class Taken {

    private final Map<UUID, Set<String>> aspects = new LinkedHashMap<>();
    private final Map<UUID, List<double[]>> heats = new HashMap<>();
    private final Set<UUID> gone = new HashSet<>();
    private final Set<String> anew = new HashSet<>();

    Set<UUID> people() {
      return aspects.keySet();
    }

    Set<UUID> gone() {
      return gone;
    }

    /** Aspects that mean something else now for everybody. */
    Set<String> anew() {
      return anew;
    }

    boolean isEmpty() {
      return aspects.isEmpty() && gone.isEmpty() && anew.isEmpty();
    }

    private void add(Touch touch) {
      switch (touch.aspect()) {
        case Aspect.MODEL -> anew.add(Aspect.SCORE);
        case Aspect.CURRENCY -> anew.add(Aspect.DEAL);
        case Aspect.GONE -> gone.addAll(touch.people());
        case Aspect.DID -> {
          for (var i = 0; i < touch.kinds().size(); i++) {
            touched(touch.people().get(i), Aspect.did(touch.kinds().get(i)));
          }
        }
        case Aspect.SCORE -> {
          for (var i = 0; i < touch.afters().size(); i++) {
            touched(touch.people().get(i), Aspect.SCORE);
            heats
                .computeIfAbsent(touch.people().get(i), _ -> new ArrayList<>())
                .add(new double[] {touch.befores().get(i), touch.afters().get(i)});
          }
        }
        default -> {
          for (var person : touch.people()) {
            touched(person, touch.aspect());
          }
        }
      }
    }

    private void touched(UUID person, String aspect) {
      aspects.computeIfAbsent(person, _ -> new HashSet<>()).add(aspect);
    }
  }

  Taken take() {
    var taken = new Taken();
    jdbc.sql(TAKE).query((row, _) -> touch(row)).list().forEach(taken::add);
    return taken;
  }

  /** Which rules are to be asked of whom, for what was touched. */
  List<Ask> asks(Taken taken, List<Rule> rules, Instant now) {
    var byAspect = new HashMap<String, List<Rule>>();
    byAspect.put(Aspect.NEW, rules);
    for (var rule : rules) {
      rule.aspects()
          .forEach(one -> byAspect.computeIfAbsent(one, _ -> new ArrayList<>()).add(rule));
    }
    var thresholds = byAspect.containsKey(Aspect.SCORE) ? new Thresholds(halfLife(), now) : null;
    var asks = new ArrayList<Ask>();
    taken.aspects.forEach(
        (person, aspects) -> {
          var asked = new HashSet<SegmentId>();
          for (var aspect : aspects) {
            for (var rule : concerned(byAspect, aspect)) {
              var crossed =
                  !aspect.equals(Aspect.SCORE)
                      || thresholds == null
                      || thresholds.crossed(rule, taken.heats.getOrDefault(person, List.of()));
              if (crossed && asked.add(rule.id())) {
                asks.add(new Ask(person, rule.id(), Aspect.words(aspect)));
              }
            }
          }
        });
    return asks;
  }

  private static List<Rule> concerned(Map<String, List<Rule>> byAspect, String aspect) {
    var direct = byAspect.getOrDefault(aspect, List.of());
    if (!aspect.startsWith(Aspect.DID)) {
      return direct;
    }
    var any = byAspect.getOrDefault(Aspect.DID, List.of());
    if (any.isEmpty()) {
      return direct;
    }
    var both = new ArrayList<>(direct);
    both.addAll(any);
    return both;
  }

  /** The rules to be asked because time passed. */
  List<Ask> due(List<Rule> rules, Instant now) {
    return jdbc.sql(DUE)
        .param("now", Times.sql(now))
        .param("segments", rules.stream().map(rule -> rule.id().toString()).toArray(String[]::new))
        .query(
            (row, _) ->
                new Ask(
                    row.getObject("person_id", UUID.class),
                    new SegmentId(row.getObject("segment_id", UUID.class)),
                    "Time passed"))
        .list();
  }

  private double halfLife() {
    return jdbc.sql(HALF_LIFE).query(Double.class).single();
  }

  private static Touch touch(ResultSet row) throws SQLException {
    return new Touch(
        row.getString("aspect"),
        list(row.getArray("persons"), UUID.class),
        list(row.getArray("kinds"), String.class),
        list(row.getArray("befores"), Double.class),
        list(row.getArray("afters"), Double.class));
  }

  private static <T> List<T> list(@Nullable Array array, Class<T> type) throws SQLException {
    return array == null
        ? List.of()
        : Arrays.stream((Object[]) array.getArray()).map(type::cast).toList();
  }
}

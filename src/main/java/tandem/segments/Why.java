package tandem.segments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.people.PersonId;

/** Says of one person, part by part, whether a condition holds and what is known about it. */
@Component
class Why {

  private final JdbcClient jdbc;
  private final Vocabularies vocabularies;
  private final Evidence evidence;

  Why(JdbcClient jdbc, Vocabularies vocabularies, Evidence evidence) {
    this.jdbc = jdbc;
    this.vocabularies = vocabularies;
    this.evidence = evidence;
  }

  Reason of(Condition condition, PersonId person, Instant now) {
    var parts = condition.everything().toList();
    var judgement = ConditionSql.of(parts, Sources.Scope.SOME);
    var columns =
        IntStream.range(0, parts.size())
            .mapToObj(i -> judgement.holds().get(i) + " as holds_" + i)
            .toList();
    var row =
        jdbc.sql(
                "select %s from person p %s where p.id = :person"
                    .formatted(String.join(", ", columns), judgement.from()))
            .params(judgement.parameters(now))
            .param(Sources.PEOPLE, new String[] {person.toString()})
            .param("person", person.value())
            .query()
            .singleRow();
    var holds = new HashMap<Condition, Boolean>();
    for (var i = 0; i < parts.size(); i++) {
      holds.put(parts.get(i), Boolean.TRUE.equals(row.get("holds_" + i)));
    }
    return reason(condition, person, new Asked(holds, vocabularies.now(), now));
  }

  private record Asked(Map<Condition, Boolean> holds, Vocabulary vocabulary, Instant now) {}

  private Reason reason(Condition condition, PersonId person, Asked asked) {
    var holds = asked.holds().getOrDefault(condition, false);
    return switch (condition) {
      case Condition.All(var parts) ->
          new Reason("All of these hold", holds, null, reasons(parts, person, asked));
      case Condition.Any(var parts) ->
          new Reason("At least one of these holds", holds, null, reasons(parts, person, asked));
      case Condition.Not(var part) ->
          new Reason("This does not hold", holds, null, reasons(List.of(part), person, asked));
      case Condition.About _,
          Condition.Employed _,
          Condition.Custom _,
          Condition.Did _,
          Condition.Engaged _,
          Condition.Fits _,
          Condition.Staged _,
          Condition.Dealt _,
          Condition.Allowed _,
          Condition.Member _ ->
          new Reason(
              new ConditionWords(asked.vocabulary()).of(condition),
              holds,
              evidence.of(condition, person, asked.vocabulary(), asked.now()),
              List.of());
    };
  }

  private List<Reason> reasons(List<Condition> parts, PersonId person, Asked asked) {
    var reasons = new ArrayList<Reason>();
    parts.forEach(part -> reasons.add(reason(part, person, asked)));
    return reasons;
  }
}

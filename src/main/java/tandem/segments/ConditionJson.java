package tandem.segments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tandem.segments.Check.Op;

/** The reading of conditions as JSON, which {@link ConditionReader} reads back. */
final class ConditionJson {

  private ConditionJson() {}

  static Map<String, Object> of(Condition condition) {
    return switch (condition) {
      case Condition.All(var parts) -> Map.of("all", all(parts));
      case Condition.Any(var parts) -> Map.of("any", all(parts));
      case Condition.Not(var part) -> Map.of("not", of(part));
      case Condition.About(var field, var test) -> tested("person", field.key(), test);
      case Condition.Employed(var field, var test) -> tested("company", field.key(), test);
      case Condition.Custom(var key, var kind, var test) -> {
        var json = tested("field", key, test);
        json.put("kind", kind.name());
        yield json;
      }
      case Condition.Did did -> did(did);
      case Condition.Engaged(var points) -> Map.of("score", points);
      case Condition.Fits(var grades) -> Map.of("fit", grades);
      case Condition.Staged(var stages) -> Map.of("stage", stages);
      case Condition.Dealt(var state, var times, var amount) -> {
        var json = with("deals", state.name());
        json.put("times", times);
        if (amount != null) {
          json.put("amount", amount);
        }
        yield json;
      }
      case Condition.Allowed(var purpose) -> Map.of("consent", purpose.name());
      case Condition.Member(var segment) -> Map.of("segment", segment.toString());
    };
  }

  private static List<Map<String, Object>> all(List<Condition> parts) {
    return parts.stream().map(ConditionJson::of).toList();
  }

  private static Map<String, Object> with(String key, Object value) {
    var json = new LinkedHashMap<String, Object>();
    json.put(key, value);
    return json;
  }

  private static Map<String, Object> tested(String key, String field, Check test) {
    var json = with(key, field);
    json.put(test.op().key(), test.op() == Op.KNOWN ? (Object) true : value(test));
    return json;
  }

  private static Object value(Check test) {
    if (test.op().countsDays()) {
      return test.days();
    }
    return test.values().size() == 1 ? test.value() : test.values();
  }

  private static Map<String, Object> did(Condition.Did did) {
    var json = with("did", did.kind() == null ? ConditionReader.ANYTHING : did.kind().name());
    if (did.contains() != null) {
      json.put("contains", did.contains());
    }
    if (did.channel() != null) {
      json.put("channel", did.channel().name());
    }
    if (did.campaign() != null) {
      json.put("campaign", did.campaign().toString());
    }
    json.put("times", did.times());
    switch (did.when().span()) {
      case EVER -> {}
      case LAST -> json.put(Op.LAST.key(), did.when().days());
      case BEFORE -> json.put(Op.AGO.key(), did.when().days());
    }
    return json;
  }
}

package tandem.segments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes a condition apart into the fields of the builder. */
final class DraftMaker {

  private int number = 0;

  Draft make(Condition condition) {
    return switch (condition) {
      case Condition.All(var parts) -> group("all", parts);
      case Condition.Any(var parts) -> group("any", parts);
      case Condition.Not(Condition.Any(var parts)) -> group("none", parts);
      case Condition.Not(var part)
          when part instanceof Condition.All || part instanceof Condition.Not ->
          group("none", List.of(part));
      case Condition.Not(var part) -> leaf(part, "!");
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
          leaf(condition, "");
    };
  }

  private String next() {
    return "n" + number++;
  }

  private Draft group(String mode, List<Condition> parts) {
    var token = next();
    return new Draft(token, mode, Map.of(), parts.stream().map(this::make).toList());
  }

  private Draft leaf(Condition condition, String not) {
    var token = next();
    return switch (condition) {
      case Condition.About(var field, var test) ->
          tested(token, "person:" + field.key(), not, test);
      case Condition.Employed(var field, var test) ->
          tested(token, "company:" + field.key(), not, test);
      case Condition.Custom(var key, var _, var test) -> tested(token, "field:" + key, not, test);
      case Condition.Did did -> did(token, not, did);
      case Condition.Engaged(var points) ->
          draft(token, "score", not + "atLeast", Map.of("value", List.of(points.toPlainString())));
      case Condition.Fits(var grades) -> draft(token, "fit", not + "is", Map.of("value", grades));
      case Condition.Staged(var stages) ->
          draft(token, "stage", not + "is", Map.of("value", stages));
      case Condition.Dealt(var state, var times, var amount) -> {
        var said = new LinkedHashMap<String, List<String>>();
        put(said, "times", String.valueOf(times));
        put(said, "amount", amount == null ? null : amount.toPlainString());
        yield draft(token, "deals:" + state.name(), not + "has", said);
      }
      case Condition.Allowed(var purpose) ->
          draft(token, "consent:" + purpose.name(), not + "is", Map.of());
      case Condition.Member(var segment) ->
          draft(token, "segment", not + "is", Map.of("value", List.of(segment.toString())));
      case Condition.All _, Condition.Any _, Condition.Not _ ->
          throw new IllegalStateException("not a leaf");
    };
  }

  private static Draft tested(String token, String what, String not, Check test) {
    return draft(
        token,
        what,
        not + test.op().key(),
        test.values().isEmpty()
            ? Map.of()
            : Map.of("value", List.of(String.join("\n", test.values()))));
  }

  private static Draft did(String token, String not, Condition.Did did) {
    var said = new LinkedHashMap<String, List<String>>();
    put(said, "contains", did.contains());
    put(said, "channel", did.channel() == null ? null : did.channel().name());
    put(said, "campaign", did.campaign() == null ? null : did.campaign().toString());
    put(said, "times", String.valueOf(did.times()));
    put(said, "span", did.when().span().name());
    put(
        said,
        "days",
        did.when().span() == Condition.Span.EVER ? null : String.valueOf(did.when().days()));
    var kind = did.kind() == null ? ConditionReader.ANYTHING : did.kind().name();
    return draft(token, "did:" + kind, not + "did", said);
  }

  private static void put(Map<String, List<String>> said, String name, @Nullable String value) {
    if (value != null) {
      said.put(name, List.of(value));
    }
  }

  private static Draft draft(String token, String what, String op, Map<String, List<String>> said) {
    var all = new LinkedHashMap<>(said);
    all.put("op", List.of(op));
    return new Draft(token, what, all, List.of());
  }
}

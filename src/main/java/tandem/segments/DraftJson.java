package tandem.segments;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.platform.Refusal;

/**
 * Writes what stands in the builder as the JSON that programs send, so that both are judged by the
 * same reader; and finds for each fault the place in the form.
 */
final class DraftJson {

  private final Vocabulary vocabulary;
  private final Map<String, String> tokens = new LinkedHashMap<>();

  DraftJson(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  Map<String, Object> of(Draft draft) {
    return of(draft, "condition");
  }

  /** The token of the part that lies deepest around the fault. */
  String token(Refusal fault) {
    return tokens.entrySet().stream()
        .filter(entry -> within(fault.field(), entry.getKey()))
        .max(Comparator.comparingInt(entry -> entry.getKey().length()))
        .map(Map.Entry::getValue)
        .orElse("n0");
  }

  private static boolean within(String path, String around) {
    return path.equals(around) || path.startsWith(around + ".") || path.startsWith(around + "[");
  }

  private Map<String, Object> of(Draft draft, String path) {
    tokens.put(path, draft.token());
    return switch (draft.what()) {
      case "all" -> group("all", draft, path);
      case "any" -> group("any", draft, path);
      case "none" -> Map.of("not", group("any", draft, path + ".not"));
      default -> leaf(draft);
    };
  }

  private Map<String, Object> group(String word, Draft draft, String path) {
    var parts = new ArrayList<Map<String, Object>>();
    for (var part : draft.parts()) {
      parts.add(of(part, path + "." + word + "[" + parts.size() + "]"));
    }
    return Map.of(word, parts);
  }

  private Map<String, Object> leaf(Draft draft) {
    var op = draft.said("op");
    var not = op.startsWith("!");
    var json = plain(draft, not ? op.substring(1) : op);
    return not ? Map.of("not", json) : json;
  }

  private Map<String, Object> plain(Draft draft, String op) {
    var json = new LinkedHashMap<String, Object>();
    switch (draft.topic()) {
      case "person", "company", "field" -> {
        json.put(draft.topic(), draft.subject());
        json.put(op.isEmpty() ? defaultOp(draft) : op, tested(draft, op));
      }
      case "did" -> {
        json.put("did", draft.subject());
        put(json, "contains", draft.maybe("contains"));
        put(json, "channel", draft.maybe("channel"));
        put(json, "campaign", draft.maybe("campaign"));
        put(json, "times", maybe(draft.maybe("times")));
        var span = draft.said("span");
        if (!span.isEmpty() && !span.equals("EVER")) {
          var days = draft.said("days").strip();
          json.put(span.equals("LAST") ? "lastDays" : "moreThanDaysAgo", number(days));
        }
      }
      case "score" -> json.put("score", number(draft.said("value").strip()));
      case "fit", "stage" -> json.put(draft.topic(), draft.said().getOrDefault("value", List.of()));
      case "deals" -> {
        json.put("deals", draft.subject());
        put(json, "times", maybe(draft.maybe("times")));
        put(json, "amount", maybe(draft.maybe("amount")));
      }
      case "consent" -> json.put("consent", draft.subject());
      case "segment" -> json.put("segment", draft.said("value"));
      default -> json.put(draft.what(), "");
    }
    return json;
  }

  private String defaultOp(Draft draft) {
    return Ops.of(Topics.kind(draft, vocabulary)).getFirst().key();
  }

  private Object tested(Draft draft, String op) {
    if (op.equals(Check.Op.KNOWN.key())) {
      return true;
    }
    var lines = draft.lines("value");
    if (op.endsWith("Days") || op.endsWith("DaysAgo")) {
      return lines.isEmpty() ? "" : number(lines.getFirst());
    }
    return lines.size() == 1 ? lines.getFirst() : lines;
  }

  private static void put(Map<String, Object> json, String name, @Nullable Object value) {
    if (value != null) {
      json.put(name, value);
    }
  }

  private static @Nullable Object maybe(@Nullable String text) {
    return text == null ? null : number(text);
  }

  /** A number where it is one; else the text, which the reader refuses. */
  private static Object number(String text) {
    try {
      var number = new BigDecimal(text);
      return number.precision() > 40 || Math.abs(number.scale()) > 40 ? text : plain(number);
    } catch (NumberFormatException e) {
      return text;
    }
  }

  private static Object plain(BigDecimal number) {
    return number.scale() <= 0 && number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) < 0
        ? (Object) number.intValueExact()
        : number;
  }
}

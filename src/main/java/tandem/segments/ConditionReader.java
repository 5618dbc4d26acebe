package tandem.segments;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.campaigns.CampaignId;
import tandem.campaigns.Channel;
import tandem.fields.FieldKind;
import tandem.fields.Reading;
import tandem.journal.Kind;
import tandem.people.Purpose;
import tandem.platform.Refusal;
import tandem.segments.Check.Op;
import tandem.segments.Condition.Period;
import tandem.segments.Condition.Span;
import tools.jackson.databind.JsonNode;

/**
 * Reads conditions from JSON. Every fault is kept with its path, such as {@code
 * condition.all[2].times}; what is at fault stands as nothing.
 */
final class ConditionReader {

  static final String ANYTHING = "ANYTHING";

  private static final int DEEPEST = 8;
  private static final int MOST = 100;
  private static final int MOST_VALUES = 50;
  private static final int LONGEST = 200;
  private static final int MOST_DAYS = 3650;
  private static final int MOST_TIMES = 1000;

  /** Kinds of which one of several values will do. */
  private static final Set<FieldKind> MANY =
      Set.of(FieldKind.TEXT, FieldKind.LINK, FieldKind.CHOICE);

  /** The word that says what a condition is about, and what may stand beside it. */
  private static final Map<String, List<String>> WORDS =
      Map.ofEntries(
          Map.entry("all", List.of()),
          Map.entry("any", List.of()),
          Map.entry("not", List.of()),
          Map.entry("person", ops()),
          Map.entry("company", ops()),
          Map.entry("field", Stream.concat(Stream.of("kind"), ops().stream()).toList()),
          Map.entry(
              "did",
              List.of("contains", "channel", "campaign", "times", Op.LAST.key(), Op.AGO.key())),
          Map.entry("score", List.of()),
          Map.entry("fit", List.of()),
          Map.entry("stage", List.of()),
          Map.entry("deals", List.of("times", "amount")),
          Map.entry("consent", List.of()),
          Map.entry("segment", List.of()));

  private final @Nullable Vocabulary vocabulary;
  private final List<Refusal> faults = new ArrayList<>();
  private int count;

  /**
   * @param vocabulary what may be named; null: anything, as with what was kept earlier
   */
  ConditionReader(@Nullable Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Empty where all is well. */
  List<Refusal> faults() {
    return List.copyOf(faults);
  }

  @Nullable Condition read(@Nullable JsonNode json, String path) {
    return read(json, path, 1);
  }

  private @Nullable Condition read(@Nullable JsonNode json, String path, int depth) {
    if (json == null || !json.isObject()) {
      return fault(
          path, "must be an object such as {\"did\": \"DEMO_REQUESTED\", \"lastDays\": 30}");
    }
    if (depth > DEEPEST || ++count > MOST) {
      return fault(path, "is nested deeper than 8 levels, or one of more than 100 parts");
    }
    var words = json.propertyNames().stream().filter(WORDS::containsKey).toList();
    if (words.size() != 1) {
      return fault(
          path,
          "must have exactly one of "
              + WORDS.keySet().stream().sorted().collect(Collectors.joining(", ")));
    }
    var word = words.getFirst();
    for (var name : json.propertyNames()) {
      if (!name.equals(word) && !WORDS.getOrDefault(word, List.of()).contains(name)) {
        fault(path + "." + name, "does not belong to " + word);
      }
    }
    return about(word, json, path, depth);
  }

  private @Nullable Condition about(String word, JsonNode json, String path, int depth) {
    var at = path + "." + word;
    var told = json.get(word);
    return switch (word) {
      case "all", "any" -> {
        var parts = parts(told, at, depth);
        yield parts == null
            ? null
            : word.equals("all") ? new Condition.All(parts) : new Condition.Any(parts);
      }
      case "not" -> {
        var part = read(told, at, depth + 1);
        yield part == null ? null : new Condition.Not(part);
      }
      case "person" -> person(json, path);
      case "company" -> company(json, path);
      case "field" -> field(json, path);
      case "did" -> did(json, path);
      case "score" -> {
        var points = number(told, at, BigDecimal.valueOf(1_000_000));
        yield points == null || (points.signum() == 0 && fault(at, "must be above 0") == null)
            ? null
            : new Condition.Engaged(points);
      }
      case "fit" -> {
        var grades = chosen(told, at, List.of("A", "B", "C", "D"));
        yield grades == null ? null : new Condition.Fits(grades);
      }
      case "stage" -> stage(told, at);
      case "deals" -> deals(json, path);
      case "consent" -> {
        var purpose = constant(told, at, Purpose.values());
        yield purpose == null ? null : new Condition.Allowed(purpose);
      }
      default -> segment(told, at);
    };
  }

  private @Nullable List<Condition> parts(JsonNode told, String at, int depth) {
    if (!told.isArray() || told.isEmpty()) {
      return fault(at, "must be a list of at least one condition");
    }
    var parts = new ArrayList<Condition>();
    for (var i = 0; i < told.size(); i++) {
      var part = read(told.get(i), at + "[" + i + "]", depth + 1);
      if (part != null) {
        parts.add(part);
      }
    }
    return parts.size() == told.size() ? parts : null;
  }

  private @Nullable Condition person(JsonNode json, String path) {
    var key = text(json.get("person"), path + ".person");
    var field = key == null ? null : PersonField.ofKey(key);
    if (field == null) {
      return key == null
          ? null
          : fault(
              path + ".person",
              "must be one of " + joined(Stream.of(PersonField.values()).map(PersonField::key)));
    }
    var test = test(json, path, field.kind(), null);
    return test == null ? null : new Condition.About(field, test);
  }

  private @Nullable Condition company(JsonNode json, String path) {
    var key = text(json.get("company"), path + ".company");
    var field = key == null ? null : CompanyField.ofKey(key);
    if (field == null) {
      return key == null
          ? null
          : fault(
              path + ".company",
              "must be one of " + joined(Stream.of(CompanyField.values()).map(CompanyField::key)));
    }
    var test = test(json, path, FieldKind.TEXT, null);
    return test == null ? null : new Condition.Employed(field, test);
  }

  private @Nullable Condition field(JsonNode json, String path) {
    var key = text(json.get("field"), path + ".field");
    if (key == null) {
      return null;
    }
    var known = vocabulary == null ? null : vocabulary.fields().get(key);
    if (vocabulary != null && known == null) {
      return fault(path + ".field", "names no field that there is");
    }
    var told = json.get("kind");
    var kind = told == null ? null : constant(told, path + ".kind", FieldKind.values());
    if (told != null && kind == null) {
      return null;
    }
    if (known != null && kind != null && kind != known.kind()) {
      return fault(path + ".kind", "is not the kind of the field: " + known.kind());
    }
    var sure = kind != null ? kind : known != null ? known.kind() : null;
    if (sure == null) {
      return fault(path + ".kind", "is missing");
    }
    var test = test(json, path, sure, known);
    return test == null ? null : new Condition.Custom(key, sure, test);
  }

  private @Nullable Check test(
      JsonNode json, String path, FieldKind kind, tandem.fields.@Nullable Field field) {
    var ops = Stream.of(Op.values()).filter(op -> json.has(op.key())).toList();
    var possible = Ops.of(kind);
    if (ops.size() != 1 || !possible.contains(ops.getFirst())) {
      return fault(path, "must have exactly one of " + joined(possible.stream().map(Op::key)));
    }
    var op = ops.getFirst();
    var at = path + "." + op.key();
    var told = json.get(op.key());
    if (op == Op.KNOWN) {
      return told.isBoolean() && told.asBoolean()
          ? new Check(op, List.of())
          : fault(at, "must be true; put it into \"not\" for the contrary");
    }
    if (op.countsDays()) {
      var days = whole(told, at, MOST_DAYS);
      return days == null ? null : new Check(op, List.of(days.toString()));
    }
    var several = op == Op.CONTAINS || op == Op.STARTS || (op == Op.IS && MANY.contains(kind));
    var values = values(told, at, several);
    return values == null ? null : typed(op, values, at, kind, field);
  }

  private @Nullable Check typed(
      Op op, List<String> values, String at, FieldKind kind, tandem.fields.@Nullable Field field) {
    if (op == Op.CONTAINS || op == Op.STARTS || kind == FieldKind.TEXT || kind == FieldKind.LINK) {
      return new Check(op, values);
    }
    var currency = vocabulary == null ? "EUR" : vocabulary.currency();
    var kept = new ArrayList<String>();
    for (var value : values) {
      var reading =
          field == null && kind == FieldKind.CHOICE
              ? new Reading.Value(value)
              : kind.read(value, field == null ? List.of() : field.choices(), currency);
      switch (reading) {
        case Reading.Value(var text) -> kept.add(text);
        case Reading.Nothing() -> fault(at, "is empty");
        case Reading.Refused(var reason) -> fault(at, reason);
      }
    }
    return kept.size() == values.size() ? new Check(op, kept) : null;
  }

  private @Nullable Condition did(JsonNode json, String path) {
    var before = faults.size();
    var told = text(json.get("did"), path + ".did");
    var kind =
        told == null || told.equalsIgnoreCase(ANYTHING)
            ? null
            : constant(json.get("did"), path + ".did", Kind.values());
    var contains = json.has("contains") ? text(json.get("contains"), path + ".contains") : null;
    var channel =
        json.has("channel")
            ? constant(json.get("channel"), path + ".channel", Channel.values())
            : null;
    var campaign = json.has("campaign") ? campaign(json.get("campaign"), path + ".campaign") : null;
    var times =
        json.has("times")
            ? whole(json.get("times"), path + ".times", MOST_TIMES)
            : Integer.valueOf(1);
    var when = period(json, path);
    return faults.size() > before || times == null
        ? null
        : new Condition.Did(kind, contains, channel, campaign, times, when);
  }

  private Period period(JsonNode json, String path) {
    var last = json.get(Op.LAST.key());
    var ago = json.get(Op.AGO.key());
    if (last != null && ago != null) {
      fault(path, "can have only one of lastDays and moreThanDaysAgo");
      return Period.EVER;
    }
    if (last == null && ago == null) {
      return Period.EVER;
    }
    var op = last != null ? Op.LAST : Op.AGO;
    var days = whole(json.get(op.key()), path + "." + op.key(), MOST_DAYS);
    return days == null ? Period.EVER : new Period(op == Op.LAST ? Span.LAST : Span.BEFORE, days);
  }

  private @Nullable CampaignId campaign(JsonNode told, String at) {
    var id = uuid(told, at);
    if (id != null
        && vocabulary != null
        && !vocabulary.campaigns().containsKey(new CampaignId(id))) {
      return fault(at, "names no campaign that there is");
    }
    return id == null ? null : new CampaignId(id);
  }

  private @Nullable Condition segment(JsonNode told, String at) {
    var id = uuid(told, at);
    if (id != null && vocabulary != null && !vocabulary.segments().containsKey(new SegmentId(id))) {
      return fault(at, "names no segment that there is");
    }
    return id == null ? null : new Condition.Member(new SegmentId(id));
  }

  private @Nullable Condition stage(JsonNode told, String at) {
    var words = vocabulary;
    var stages =
        words == null
            ? values(told, at, true)
            : chosen(told, at, words.stages().stream().map(one -> one.code()).toList());
    return stages == null ? null : new Condition.Staged(stages);
  }

  private @Nullable Condition deals(JsonNode json, String path) {
    var state = constant(json.get("deals"), path + ".deals", Condition.Deals.values());
    var times =
        json.has("times")
            ? whole(json.get("times"), path + ".times", MOST_TIMES)
            : Integer.valueOf(1);
    var hasAmount = json.has("amount");
    var amount =
        hasAmount ? number(json.get("amount"), path + ".amount", new BigDecimal("1e12")) : null;
    return state == null || times == null || (hasAmount && amount == null)
        ? null
        : new Condition.Dealt(state, times, amount);
  }

  private @Nullable List<String> chosen(JsonNode told, String at, List<String> known) {
    var values = values(told, at, true);
    if (values == null) {
      return null;
    }
    var codes = values.stream().map(value -> value.toUpperCase(Locale.ROOT)).toList();
    return known.containsAll(codes)
        ? codes
        : fault(at, "must be some of " + String.join(", ", known));
  }

  private <E extends Enum<E>> @Nullable E constant(JsonNode told, String at, E[] known) {
    var word = text(told, at);
    if (word == null) {
      return null;
    }
    return Arrays.stream(known)
        .filter(one -> one.name().equalsIgnoreCase(word))
        .findFirst()
        .orElseGet(
            () -> fault(at, "must be one of " + joined(Arrays.stream(known).map(Enum::name))));
  }

  private @Nullable List<String> values(JsonNode told, String at, boolean several) {
    if (!told.isArray()) {
      var value = value(told, at);
      return value == null ? null : List.of(value);
    }
    if (!several || told.isEmpty() || told.size() > MOST_VALUES) {
      return fault(at, several ? "must be a list of 1 to 50 values" : "must be a single value");
    }
    var values = new ArrayList<String>();
    for (var i = 0; i < told.size(); i++) {
      var value = value(told.get(i), at + "[" + i + "]");
      if (value != null) {
        values.add(value);
      }
    }
    return values.size() == told.size() ? values : null;
  }

  /** Texts, numbers, true and false. */
  private @Nullable String value(JsonNode told, String at) {
    if (told.isNumber() && Math.abs(told.asDouble()) < 1e20) {
      return told.decimalValue().toPlainString();
    }
    return told.isBoolean() ? String.valueOf(told.asBoolean()) : text(told, at);
  }

  private @Nullable String text(@Nullable JsonNode told, String at) {
    if (told == null || !told.isString() || told.asString().isBlank()) {
      return fault(at, "must be a text");
    }
    var text = told.asString().strip();
    return text.length() > LONGEST || text.indexOf('\0') >= 0
        ? fault(at, "is longer than 200 characters or has a NUL")
        : text;
  }

  private @Nullable Integer whole(JsonNode told, String at, int most) {
    var isWhole = told.isIntegralNumber() && told.canConvertToInt();
    return isWhole && told.asInt() >= 1 && told.asInt() <= most
        ? (Integer) told.asInt()
        : fault(at, "must be a whole number from 1 to " + most);
  }

  private @Nullable BigDecimal number(JsonNode told, String at, BigDecimal most) {
    var number = told.isNumber() ? decimal(told) : null;
    return number == null || number.signum() < 0 || number.compareTo(most) > 0
        ? fault(at, "must be a number from 0 to " + most.toPlainString())
        : number;
  }

  /** Null for what is beyond all numbers, such as 1e400. */
  private static @Nullable BigDecimal decimal(JsonNode told) {
    return Double.isFinite(told.asDouble()) ? told.decimalValue() : null;
  }

  private @Nullable UUID uuid(JsonNode told, String at) {
    var text = text(told, at);
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return fault(at, "must be an id");
    }
  }

  /** Always nothing, so that it can stand where a value would. */
  @SuppressWarnings("TypeParameterUnusedInFormals")
  private <T> @Nullable T fault(String path, String reason) {
    faults.add(new Refusal(path, reason));
    return null;
  }

  private static String joined(Stream<String> words) {
    return words.collect(Collectors.joining(", "));
  }

  private static List<String> ops() {
    return Stream.of(Op.values()).map(Op::key).toList();
  }
}

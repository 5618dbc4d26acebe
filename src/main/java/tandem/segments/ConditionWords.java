package tandem.segments;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.fields.FieldKind;
import tandem.web.Words;

/** The reading of conditions as words, such as "requested a demo in the last 30 days". */
final class ConditionWords {

  private final Vocabulary vocabulary;

  ConditionWords(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  String of(Condition condition) {
    return switch (condition) {
      case Condition.All(var parts) -> joined(parts, " and ");
      case Condition.Any(var parts) -> joined(parts, " or ");
      case Condition.Not(var part) -> "not (" + of(part) + ")";
      case Condition.About(var field, var test) ->
          field.label() + " " + test(test, field.kind(), null);
      case Condition.Employed(var field, var test) ->
          field.label() + " " + test(test, FieldKind.TEXT, null);
      case Condition.Custom(var key, var kind, var test) -> {
        var field = vocabulary.fields().get(key);
        yield (field == null ? "“" + key + "”" : field.label()) + " " + test(test, kind, field);
      }
      case Condition.Did did -> did(did);
      case Condition.Engaged(var points) -> "Score is at least " + points.toPlainString();
      case Condition.Fits(var grades) -> "Fit is " + or(grades);
      case Condition.Staged(var stages) ->
          "Stage is " + or(stages.stream().map(vocabulary::stage).toList());
      case Condition.Dealt(var state, var times, var amount) ->
          "Has "
              + (times == 1
                  ? "a" + (state == Condition.Deals.OPEN ? "n " : " ") + state.label()
                  : times + " or more " + state.label() + "s")
              + (amount == null
                  ? ""
                  : ", worth " + Words.money(amount, vocabulary.currency()) + " or more together");
      case Condition.Allowed(var purpose) -> "Allows: " + purpose.label();
      case Condition.Member(var segment) ->
          "Belongs to " + quoted(vocabulary.segments().get(segment), "a segment that was deleted");
    };
  }

  private String joined(List<Condition> parts, String between) {
    return parts.isEmpty()
        ? "nothing yet, so nobody"
        : parts.stream().map(this::nested).collect(Collectors.joining(between));
  }

  private String nested(Condition part) {
    var isGroup =
        (part instanceof Condition.All(var parts) && parts.size() > 1)
            || (part instanceof Condition.Any(var some) && some.size() > 1);
    return isGroup ? "(" + of(part) + ")" : of(part);
  }

  private static String test(Check test, FieldKind kind, tandem.fields.@Nullable Field field) {
    return switch (test.op()) {
      case IS -> "is " + or(shown(test, kind, field));
      case CONTAINS -> "contains " + or(shown(test, kind, field));
      case STARTS -> "starts with " + or(shown(test, kind, field));
      case AT_LEAST ->
          (kind == FieldKind.DATE ? "is on or after " : "is at least ")
              + or(shown(test, kind, field));
      case AT_MOST ->
          (kind == FieldKind.DATE ? "is on or before " : "is at most ")
              + or(shown(test, kind, field));
      case LAST -> "lies within the last " + days(test.days());
      case NEXT -> "lies within the next " + days(test.days());
      case AGO -> "lies more than " + days(test.days()) + " ago";
      case KNOWN -> "is known";
    };
  }

  private static List<String> shown(
      Check test, FieldKind kind, tandem.fields.@Nullable Field field) {
    return test.values().stream().map(value -> value(value, kind, field)).toList();
  }

  private static String value(String value, FieldKind kind, tandem.fields.@Nullable Field field) {
    return switch (kind) {
      case TEXT, LINK, CHOICE -> "“" + value + "”";
      case DATE -> Words.day(java.time.LocalDate.parse(value));
      case NUMBER, MONEY, YES_NO -> field == null ? value : field.words(value);
    };
  }

  private String did(Condition.Did did) {
    var words = new StringBuilder(did.kind() == null ? "Did anything" : did.kind().label());
    if (did.contains() != null) {
      words.append(" with “").append(did.contains()).append("” in its name or address");
    }
    if (did.channel() != null) {
      words.append(", brought by ").append(did.channel().label());
    }
    if (did.campaign() != null) {
      words
          .append(", by the campaign ")
          .append(quoted(vocabulary.campaigns().get(did.campaign()), "that was deleted"));
    }
    if (did.times() > 1) {
      words.append(", at least ").append(did.times()).append(" times");
    }
    return words
        .append(
            switch (did.when().span()) {
              case EVER -> "";
              case LAST -> " in the last " + days(did.when().days());
              case BEFORE -> " more than " + days(did.when().days()) + " ago";
            })
        .toString();
  }

  private static String days(int days) {
    return Words.counted(days, "day", "days");
  }

  private static String or(List<String> values) {
    return String.join(" or ", values);
  }

  private static String quoted(@Nullable String name, String otherwise) {
    return name == null ? otherwise : "“" + name + "”";
  }
}

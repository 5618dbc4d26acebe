package tandem.segments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.fields.FieldKind;
import tandem.platform.Wildcards;
import tandem.segments.Check.Op;

/**
 * The reading of conditions as SQL. Whatever somebody typed is a parameter; names of tables and
 * columns come from here alone.
 */
final class ConditionSql {

  private static final String NEVER = "null::timestamptz";

  private final Sources sources;

  private ConditionSql(Sources sources) {
    this.sources = sources;
  }

  /**
   * Who was erased is nobody any more, and meets none of them.
   *
   * @param scope whom the conditions will be asked of; SOME need the parameter {@link
   *     Sources#PEOPLE}
   */
  static Judgement of(List<Condition> conditions, Sources.Scope scope) {
    var compiler = new ConditionSql(new Sources(scope));
    return compiler.judgement(
        conditions.stream().map(compiler::term).map(ConditionSql::notErased).toList());
  }

  /** What is left to be asked of candidates: one more part of which all must hold. */
  static Judgement among(Sources.Candidates candidates, Condition part) {
    var compiler = new ConditionSql(new Sources(candidates));
    var asked = new Term("k.holds", "k.due", "true");
    return compiler.judgement(List.of(group(List.of(asked, compiler.term(part)), " and ", "")));
  }

  private Judgement judgement(List<Term> terms) {
    return new Judgement(
        sources.from(),
        terms.stream().map(Term::holds).toList(),
        terms.stream().map(Term::due).toList(),
        terms.stream().map(Term::needed).toList(),
        sources.bound());
  }

  private static Term notErased(Term term) {
    var there = "(p.erased_at is null and ";
    return new Term(there + term.holds() + ")", term.next(), there + term.needed() + ")");
  }

  /**
   * @param holds true or false, never null
   * @param next when time alone may change that; null: it does not
   * @param needed where this is not true, it does not hold, and time alone will not change that
   */
  private record Term(String holds, @Nullable String next, String needed) {

    String due() {
      return next == null ? NEVER : next;
    }
  }

  private Term term(Condition condition) {
    return switch (condition) {
      case Condition.All(var parts) -> group(terms(parts), " and ", "");
      case Condition.Any(var parts) -> group(terms(parts), " or ", "not ");
      case Condition.Not(var part) -> {
        var term = term(part);
        var holds = "(not " + term.holds() + ")";
        yield new Term(holds, term.next(), term.next() == null ? holds : "true");
      }
      case Condition.About(var field, var test) -> {
        sources.person();
        yield field.kind() == FieldKind.DATE
            ? moment(field.column(), test)
            : fixed(text(field.column(), "lower(" + field.column() + ")", test));
      }
      case Condition.Employed(var field, var test) -> {
        sources.company();
        yield fixed(text(field.column(), "lower(" + field.column() + ")", test));
      }
      case Condition.Custom custom -> custom(custom);
      case Condition.Did did -> did(did);
      case Condition.Engaged(var points) -> engaged(points);
      case Condition.Fits(var grades) -> {
        sources.score();
        yield fixed("s.fit = any(" + sources.texts(grades) + "::text[])");
      }
      case Condition.Staged(var stages) -> {
        sources.stage();
        yield fixed("g.stage = any(" + sources.texts(stages) + "::text[])");
      }
      case Condition.Dealt dealt -> dealt(dealt);
      case Condition.Allowed(var purpose) -> fixed(sources.consent(purpose) + " = 'GRANTED'");
      case Condition.Member(var segment) -> fixed(sources.member(segment));
    };
  }

  private List<Term> terms(List<Condition> parts) {
    return parts.stream().map(this::term).toList();
  }

  /** What is not known is not so. */
  private static Term fixed(String expression) {
    return new Term("((" + expression + ") is true)", null, "(" + expression + ")");
  }

  /**
   * The moments of the parts count only while the parts that time does not change leave it open.
   */
  private static Term group(List<Term> terms, String between, String closed) {
    if (terms.isEmpty()) {
      return new Term("false", null, "false");
    }
    var holds = terms.stream().map(Term::holds).collect(Collectors.joining(between, "(", ")"));
    var needed = terms.stream().map(Term::needed).collect(Collectors.joining(between, "(", ")"));
    var moments = terms.stream().map(Term::next).filter(next -> next != null).toList();
    if (moments.isEmpty()) {
      return new Term(holds, null, needed);
    }
    var timeless =
        terms.stream()
            .filter(term -> term.next() == null)
            .map(term -> closed + term.holds())
            .collect(Collectors.joining(" and "));
    var least =
        moments.size() == 1 ? moments.getFirst() : "least(" + String.join(", ", moments) + ")";
    var next = timeless.isEmpty() ? least : "case when " + timeless + " then " + least + " end";
    return new Term(holds, next, needed);
  }

  private String text(String column, String lower, Check test) {
    return switch (test.op()) {
      case IS -> lower + " = any(" + lowered(test, "", "") + "::text[])";
      case CONTAINS -> lower + " like any(" + lowered(test, "%", "%") + "::text[])";
      case STARTS -> lower + " like any(" + lowered(test, "", "%") + "::text[])";
      case KNOWN -> column + " is not null";
      case AT_LEAST, AT_MOST, LAST, NEXT, AGO -> throw new IllegalStateException(test.toString());
    };
  }

  private String lowered(Check test, String before, String after) {
    var isPattern = !before.isEmpty() || !after.isEmpty();
    return sources.texts(
        test.values().stream()
            .map(value -> value.toLowerCase(Locale.ROOT))
            .map(value -> isPattern ? Wildcards.quote(value) : value)
            .map(value -> before + value + after)
            .toList());
  }

  private Term custom(Condition.Custom custom) {
    sources.person();
    var value = "(p.attributes ->> " + sources.constant(custom.key()) + ")";
    var test = custom.test();
    if (test.op() == Op.KNOWN && custom.kind() != FieldKind.CHOICE) {
      return fixed(value + " is not null and " + typed(custom.kind(), value) + " is not null");
    }
    return switch (custom.kind()) {
      case TEXT, LINK, CHOICE ->
          fixed(value + " is not null and " + text(value, "field_text" + value, test));
      case NUMBER -> fixed(value + " is not null and " + number("field_number" + value, test));
      case MONEY -> fixed(value + " is not null and " + money(value, test));
      case YES_NO ->
          fixed(
              "%s is not null and field_yes_no%s = %s::boolean"
                  .formatted(value, value, sources.constant(test.value())));
      case DATE -> moment("(field_date" + value + "::timestamp at time zone 'UTC')", test);
    };
  }

  private static String typed(FieldKind kind, String value) {
    return switch (kind) {
      case TEXT, LINK, CHOICE -> value;
      case NUMBER -> "field_number" + value;
      case DATE -> "field_date" + value;
      case YES_NO -> "field_yes_no" + value;
      case MONEY -> "field_money" + value;
    };
  }

  private String number(String column, Check test) {
    return column + " " + comparison(test) + " " + sources.constant(new BigDecimal(test.value()));
  }

  /** Amounts are compared with amounts of their currency only. */
  private String money(String value, Check test) {
    var parts = test.value().split(" ", 2);
    return "field_money%s %s %s and right(%s, 3) = %s"
        .formatted(
            value,
            comparison(test),
            sources.constant(new BigDecimal(parts[0])),
            value,
            sources.constant(parts[1]));
  }

  private static String comparison(Check test) {
    return switch (test.op()) {
      case IS -> "=";
      case AT_LEAST -> ">=";
      case AT_MOST -> "<=";
      case CONTAINS, STARTS, LAST, NEXT, AGO, KNOWN ->
          throw new IllegalStateException(test.toString());
    };
  }

  /** Of a moment in time; a day is the moment when it begins, in UTC. */
  private Term moment(String column, Check test) {
    var known = "(" + column + " is not null)";
    return switch (test.op()) {
      case KNOWN -> fixed(known);
      case IS -> fixed("%s >= %s and %1$s < %s".formatted(column, day(test, 0), day(test, 1)));
      case AT_LEAST -> fixed(column + " >= " + day(test, 0));
      case AT_MOST -> fixed(column + " < " + day(test, 1));
      case LAST ->
          passing(
              "%s <= %s and %1$s > %s"
                  .formatted(column, sources.daysAgo(0), sources.daysAgo(test.days())),
              List.of(column, after(column, test.days())),
              known);
      case NEXT ->
          passing(
              "%s > %s and %1$s <= %s"
                  .formatted(column, sources.daysAgo(0), sources.daysAgo(-test.days())),
              List.of(after(column, -test.days()), column),
              known);
      case AGO ->
          passing(
              column + " <= " + sources.daysAgo(test.days()),
              List.of(after(column, test.days())),
              known);
      case CONTAINS, STARTS -> throw new IllegalStateException(test.toString());
    };
  }

  private String day(Check test, int later) {
    var at = LocalDate.parse(test.value()).plusDays(later).atStartOfDay().atOffset(ZoneOffset.UTC);
    return sources.constant(at) + "::timestamptz";
  }

  /** Days of 24 hours, whatever the clocks of a zone do. */
  private static String after(String column, int days) {
    return "(%s + interval '%d hours')".formatted(column, days * 24L);
  }

  /**
   * @param moments at which it may begin or cease to hold; those that lie ahead count
   */
  private Term passing(String expression, List<String> moments, String needed) {
    var now = sources.daysAgo(0);
    var ahead = new ArrayList<String>();
    for (var moment : moments) {
      ahead.add("case when %s > %s then %1$s end".formatted(moment, now));
    }
    return new Term(
        "((" + expression + ") is true)",
        ahead.size() == 1 ? ahead.getFirst() : "least(" + String.join(", ", ahead) + ")",
        needed);
  }

  private Term did(Condition.Did did) {
    var at = sources.deed(did);
    var days = did.when().days();
    return switch (did.when().span()) {
      case EVER -> fixed(at + " is not null");
      case LAST -> {
        var since = at + " > " + sources.daysAgo(days);
        yield passing(since, List.of(after(at, days)), "(" + since + ")");
      }
      case BEFORE ->
          passing(
              at + " <= " + sources.daysAgo(days),
              List.of(after(at, days)),
              "(" + at + " is not null)");
    };
  }

  /**
   * A score at that moment is 2^(heat - days / half-life): it is so high until the heat is worth
   * less than the points. A millisecond covers what floating point may be off.
   */
  private Term engaged(BigDecimal points) {
    sources.score();
    var log = Math.log(points.doubleValue()) / Math.log(2);
    var logarithm = sources.constant(log) + "::float8";
    var days = sources.bind(Sources::days) + "::float8";
    var holds = "s.heat >= %s + %s / %s".formatted(logarithm, days, Sources.HALF_LIFE);
    var cold =
        "to_timestamp((s.heat - %s) * %s * 86400) + interval '1 millisecond'"
            .formatted(logarithm, Sources.HALF_LIFE);
    return new Term(
        "((" + holds + ") is true)",
        "case when " + holds + " then " + cold + " end",
        "(" + holds + ")");
  }

  private Term dealt(Condition.Dealt dealt) {
    sources.deals();
    var state = "e." + dealt.state().name().toLowerCase(Locale.ROOT);
    var count = state + "_n >= " + sources.constant(dealt.times()) + "::int";
    return fixed(
        dealt.amount() == null
            ? count
            : count + " and " + state + "_sum >= " + sources.constant(dealt.amount()));
  }

  /** What of a person a condition looks at, so that other changes need not ask it. */
  static List<String> aspects(Condition condition) {
    return condition.everything().flatMap(one -> aspect(one).stream()).distinct().toList();
  }

  private static List<String> aspect(Condition condition) {
    return switch (condition) {
      case Condition.All _, Condition.Any _, Condition.Not _ -> List.of();
      case Condition.About _, Condition.Employed _, Condition.Custom _ -> List.of(Aspect.PERSON);
      case Condition.Did did ->
          List.of(did.kind() == null ? Aspect.DID : Aspect.did(did.kind().name()));
      case Condition.Engaged _ -> List.of(Aspect.SCORE);
      case Condition.Fits _ -> List.of(Aspect.FIT);
      case Condition.Staged _ -> List.of(Aspect.STAGE);
      case Condition.Dealt _ -> List.of(Aspect.DEAL);
      case Condition.Allowed _ -> List.of(Aspect.CONSENT);
      case Condition.Member(var segment) -> List.of(Aspect.member(segment));
    };
  }
}

package tandem.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.access.UserId;
import tandem.fields.Field;
import tandem.fields.FieldId;
import tandem.fields.FieldKind;
import tandem.fields.Fields;
import tandem.journal.Kind;
import tandem.people.Purpose;
import tandem.scoring.FitTerms;
import tandem.segments.Check;
import tandem.segments.Condition;
import tandem.segments.Condition.Deals;
import tandem.segments.Condition.Did;
import tandem.segments.Condition.Period;
import tandem.segments.Condition.Span;
import tandem.segments.Segments;

/** What Mia wants to know about people, and whom she keeps in sight. */
final class Crowds {

  private static final List<String> SITES = List.of("1", "2–10", "more");

  private Crowds() {}

  /** What the form of the audit guide asks, given a type. */
  static void describe(Fields fields) {
    fields.add(new Field(FieldId.next(), "sites", "Sites kept cold", FieldKind.CHOICE, SITES));
    fields.add(new Field(FieldId.next(), "audit", "Next audit", FieldKind.DATE, List.of()));
  }

  /** What people of that firm say when they ask for a guide; some never tell. */
  static Map<String, String> sites(@Nullable String firm) {
    var told = firm == null ? 0 : Math.floorMod(firm.hashCode(), SITES.size() + 1);
    return told == 0 ? Map.of() : Map.of("sites", SITES.get(told - 1));
  }

  static void gather(Segments segments, UserId mia) {
    var client = new Condition.Staged(List.of("CUSTOMER"));
    var mayMail = new Condition.Allowed(Purpose.EMAIL);
    segments.create(
        "Asked for a demo lately",
        new Condition.All(
            List.of(
                did(Kind.DEMO_REQUESTED, 1, new Period(Span.LAST, 30)), new Condition.Not(client))),
        mia);
    segments.create(
        "Warm, but no deal yet",
        new Condition.All(
            List.of(
                new Condition.Engaged(new BigDecimal("15")),
                new Condition.Not(new Condition.Dealt(Deals.OPEN, 1, null)),
                new Condition.Not(client))),
        mia);
    segments.create(
        "Readers of the letter",
        new Condition.All(List.of(did(Kind.EMAIL_OPENED, 3, new Period(Span.LAST, 90)), mayMail)),
        mia);
    segments.create(
        "Customers who went quiet",
        new Condition.All(
            List.of(
                client,
                new Condition.Not(new Did(null, null, null, null, 1, new Period(Span.LAST, 60))))),
        mia);
    segments.create(
        "Looked at prices lately",
        new Condition.All(
            List.of(
                new Did(Kind.PAGE_VIEWED, "pricing", null, null, 2, new Period(Span.LAST, 30)),
                new Condition.Not(client))),
        mia);
  }

  /** Whoever keeps several sites cold is whom Halden sells to. */
  static void prefer(Segments segments, FitTerms fit, UserId mia) {
    var several = new Check(Check.Op.IS, List.of("2–10", "more"));
    var saved =
        segments.create(
            "Keeps several sites cold",
            new Condition.Custom("sites", FieldKind.CHOICE, several),
            mia);
    if (saved instanceof Segments.Saved.As(var segment)) {
      fit.add("Keeps several sites cold", 20, segment, Staff.MIA.name());
    }
  }

  private static Did did(Kind kind, int times, Period when) {
    return new Did(kind, null, null, null, times, when);
  }
}

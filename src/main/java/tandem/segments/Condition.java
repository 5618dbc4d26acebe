package tandem.segments;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.campaigns.CampaignId;
import tandem.campaigns.Channel;
import tandem.fields.FieldKind;
import tandem.journal.Kind;
import tandem.people.Purpose;

/**
 * What may be said of a person. Three readings, each one switch over all of it: to SQL ({@link
 * ConditionSql}), to words ({@link ConditionWords}), to JSON and back ({@link ConditionJson}).
 */
public sealed interface Condition {

  /** All parts hold; with no part it holds for nobody. */
  record All(List<Condition> parts) implements Condition {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** At least one part holds; with no part it holds for nobody. */
  record Any(List<Condition> parts) implements Condition {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  record Not(Condition part) implements Condition {}

  /** What the profile says. */
  record About(PersonField field, Check test) implements Condition {}

  /** What is known of the person's company. */
  record Employed(CompanyField field, Check test) implements Condition {}

  /**
   * The value of a custom field.
   *
   * @param kind of the field when the condition was made; it means nothing under another
   */
  record Custom(String key, FieldKind kind, Check test) implements Condition {}

  /**
   * An interaction happened, so many times or more. Bots do not count.
   *
   * @param kind null: any
   * @param contains in its name or address, whatever the case
   * @param channel that brought it
   * @param times 1 or more
   */
  record Did(
      @Nullable Kind kind,
      @Nullable String contains,
      @Nullable Channel channel,
      @Nullable CampaignId campaign,
      int times,
      Period when)
      implements Condition {}

  /** The engagement score is at least that many points now. */
  record Engaged(BigDecimal points) implements Condition {}

  /** The grade of fit is one of these, A to D. */
  record Fits(List<String> grades) implements Condition {
    public Fits {
      grades = List.copyOf(grades);
    }
  }

  /** The lifecycle stage is one of these, by its code. */
  record Staged(List<String> stages) implements Condition {
    public Staged {
      stages = List.copyOf(stages);
    }
  }

  /**
   * So many deals or more are in that state.
   *
   * @param amount what they are worth together at least, in the reporting currency
   */
  record Dealt(Deals state, int times, @Nullable BigDecimal amount) implements Condition {}

  /** The latest word about that purpose is a grant. */
  record Allowed(Purpose purpose) implements Condition {}

  /** Belongs to another segment or list. */
  record Member(SegmentId segment) implements Condition {}

  /** How deals may stand. */
  enum Deals {
    ANY("deal"),
    OPEN("open deal"),
    WON("won deal"),
    LOST("lost deal");

    private final String label;

    Deals(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /**
   * The time in which something happened.
   *
   * @param days of LAST and BEFORE; else 0
   */
  record Period(Span span, int days) {

    static final Period EVER = new Period(Span.EVER, 0);
  }

  /** Ever; within the last days; longer ago than so many days. */
  enum Span {
    EVER,
    LAST,
    BEFORE
  }

  /** This and all that it is made of. */
  default Stream<Condition> everything() {
    return switch (this) {
      case All(var parts) -> Stream.concat(Stream.of(this), flat(parts));
      case Any(var parts) -> Stream.concat(Stream.of(this), flat(parts));
      case Not(var part) -> Stream.concat(Stream.of(this), part.everything());
      case About _,
          Employed _,
          Custom _,
          Did _,
          Engaged _,
          Fits _,
          Staged _,
          Dealt _,
          Allowed _,
          Member _ ->
          Stream.of(this);
    };
  }

  private static Stream<Condition> flat(List<Condition> parts) {
    return parts.stream().flatMap(Condition::everything);
  }
}

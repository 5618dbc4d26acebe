package tandem.handoff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Caller;
import tandem.handoff.page.AgreementPage;
import tandem.handoff.page.AgreementPage.Line;
import tandem.handoff.page.Mark;
import tandem.segments.SegmentChoices;
import tandem.segments.SegmentId;
import tandem.web.Option;
import tandem.web.Refusals;
import tandem.web.Words;

/** Shows the agreement in force and puts a new one in its place. */
@Component
class AgreementTerms {

  private static final Line EMPTY = new Line("", "", Stage.RECYCLED.name());

  private final Agreements agreements;
  private final Reasons reasons;
  private final SegmentChoices segments;

  AgreementTerms(Agreements agreements, Reasons reasons, SegmentChoices segments) {
    this.agreements = agreements;
    this.reasons = reasons;
    this.segments = segments;
  }

  /** Those that somebody can be asked to belong to. */
  List<SegmentChoices.Choice> segments() {
    return segments.all();
  }

  /** New terms are a new version; where only the reasons changed, the version stays. */
  @Transactional
  public void agree(AgreementForm.Terms wanted, List<Line> lines, Instant now) {
    var before = agreements.inForce();
    var same =
        wanted.threshold().compareTo(BigDecimal.valueOf(before.threshold())) == 0
            && wanted.answerMinutes() == before.answerWithin().toMinutes()
            && wanted.recycleDays() == before.recycleFor().toDays()
            && Objects.equals(wanted.segment(), id(before));
    if (!same) {
      agreements.agree(wanted, now);
    }
    reasons.change(lines, now);
  }

  private static @Nullable SegmentId id(Agreement agreement) {
    return agreement.segment() == null ? null : agreement.segment().id();
  }

  /**
   * @param typed what was refused; null: nothing was
   */
  AgreementPage page(@Nullable AgreementForm typed, Refusals refusals, Caller caller, Instant now) {
    var agreement = agreements.inForce();
    var known = agreements.reasons();
    var choices = segments();
    return new AgreementPage(
        agreement.version(),
        Words.moment(agreements.since(), now),
        plain(BigDecimal.valueOf(agreement.threshold())),
        Words.span(agreement.answerWithin()),
        Words.counted(agreement.recycleFor().toDays(), "day", "days"),
        crowd(agreement, choices),
        known.stream()
            .map(reason -> new AgreementPage.Reason(reason.label(), mark(reason.leadsTo())))
            .toList(),
        caller.managesAll(),
        form(typed, agreement, known, choices),
        refusals);
  }

  private static AgreementPage.@Nullable Crowd crowd(
      Agreement agreement, List<SegmentChoices.Choice> choices) {
    var id = id(agreement);
    return id == null
        ? null
        : choices.stream()
            .filter(choice -> choice.id().equals(id))
            .findFirst()
            .map(
                choice ->
                    new AgreementPage.Crowd(
                        choice.name(), choice.words(), "/segments/" + id, choice.broken()))
            .orElse(new AgreementPage.Crowd("A deleted segment", "", null, "it was deleted"));
  }

  private static AgreementPage.Form form(
      @Nullable AgreementForm typed,
      Agreement agreement,
      List<Agreements.Reason> known,
      List<SegmentChoices.Choice> choices) {
    var lines =
        new ArrayList<>(
            typed != null
                ? typed.reasons()
                : known.stream()
                    .map(reason -> new Line(reason.code(), reason.label(), reason.leadsTo().name()))
                    .toList());
    lines.add(EMPTY);
    lines.add(EMPTY);
    var leads =
        Stream.of(Stage.RECYCLED, Stage.DISQUALIFIED)
            .map(stage -> new Option(stage.name(), stage.label()))
            .toList();
    var segments =
        choices.stream().map(choice -> new Option(choice.id().toString(), choice.name())).toList();
    return typed != null
        ? new AgreementPage.Form(
            typed.threshold(), typed.hours(), typed.days(), typed.segment(), lines, leads, segments)
        : new AgreementPage.Form(
            plain(BigDecimal.valueOf(agreement.threshold())),
            plain(hours(agreement.answerWithin())),
            Long.toString(agreement.recycleFor().toDays()),
            Objects.toString(id(agreement), ""),
            lines,
            leads,
            segments);
  }

  /** Rounded to hundredths. */
  static BigDecimal hours(Duration length) {
    return BigDecimal.valueOf(length.toMinutes())
        .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP)
        .stripTrailingZeros();
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static Mark mark(Stage stage) {
    return new Mark(stage.label(), StageWords.tone(stage), stage.icon());
  }
}

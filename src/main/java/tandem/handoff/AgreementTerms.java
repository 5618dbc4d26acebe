package tandem.handoff;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Caller;
import tandem.handoff.page.AgreementPage;
import tandem.handoff.page.AgreementPage.Line;
import tandem.handoff.page.Mark;
import tandem.web.Option;
import tandem.web.Refusals;
import tandem.web.Words;

/** Shows the agreement in force and puts a new one in its place. */
@Component
class AgreementTerms {

  private static final Line EMPTY = new Line("", "", Stage.RECYCLED.name());

  private final Agreements agreements;
  private final Reasons reasons;

  AgreementTerms(Agreements agreements, Reasons reasons) {
    this.agreements = agreements;
    this.reasons = reasons;
  }

  /** New terms are a new version; where only the reasons changed, the version stays. */
  @Transactional
  public void agree(AgreementForm.Terms wanted, List<Line> lines, Instant now) {
    var before = agreements.inForce();
    var same =
        wanted.threshold().compareTo(BigDecimal.valueOf(before.threshold())) == 0
            && wanted.answerMinutes() == before.answerWithin().toMinutes()
            && wanted.recycleDays() == before.recycleFor().toDays();
    if (!same) {
      agreements.agree(
          wanted.threshold().doubleValue(), wanted.answerMinutes(), wanted.recycleDays(), now);
    }
    reasons.change(lines, now);
  }

  /**
   * @param typed what was refused; null: nothing was
   */
  AgreementPage page(@Nullable AgreementForm typed, Refusals refusals, Caller caller, Instant now) {
    var agreement = agreements.inForce();
    var known = agreements.reasons();
    return new AgreementPage(
        agreement.version(),
        Words.moment(agreements.since(), now),
        plain(BigDecimal.valueOf(agreement.threshold())),
        Words.span(agreement.answerWithin()),
        Words.counted(agreement.recycleFor().toDays(), "day", "days"),
        known.stream()
            .map(reason -> new AgreementPage.Reason(reason.label(), mark(reason.leadsTo())))
            .toList(),
        caller.managesAll(),
        form(typed, agreement, known),
        refusals);
  }

  private static AgreementPage.Form form(
      @Nullable AgreementForm typed, Agreement agreement, List<Agreements.Reason> known) {
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
    return typed != null
        ? new AgreementPage.Form(typed.threshold(), typed.hours(), typed.days(), lines, leads)
        : new AgreementPage.Form(
            plain(BigDecimal.valueOf(agreement.threshold())),
            hours(agreement.answerWithin()),
            Long.toString(agreement.recycleFor().toDays()),
            lines,
            leads);
  }

  private static String hours(Duration length) {
    return plain(
        BigDecimal.valueOf(length.toMinutes())
            .divide(BigDecimal.valueOf(60), 2, java.math.RoundingMode.HALF_UP));
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static Mark mark(Stage stage) {
    return new Mark(stage.label(), StageWords.tone(stage), stage.icon());
  }
}

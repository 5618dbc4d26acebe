package tandem.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.access.Caller;
import tandem.people.Panel;
import tandem.people.PersonId;
import tandem.people.PersonPanel;
import tandem.scoring.page.ScorePanelPage;
import tandem.web.Templates;
import tandem.web.Words;

/** Somebody's score, explained on their page. */
@Component
class ScorePanel implements PersonPanel {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Scores scores;
  private final Templates templates;

  ScorePanel(Scores scores, Templates templates) {
    this.scores = scores;
    this.templates = templates;
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public Panel of(PersonId person, Caller caller, Instant now) {
    var page = scores.of(person, now).map(score -> page(score, now)).orElseGet(ScorePanel::nothing);
    return new Panel("Score", templates.content("scoring/_panel", Map.of("page", page)));
  }

  private static ScorePanelPage page(Score score, Instant now) {
    var line =
        "%s points of engagement, fit %s".formatted(points(score.engagement()), score.fit().name());
    return new ScorePanelPage(
        points(score.engagement()),
        score.fit().name(),
        line,
        score.contributions().stream().map(part -> line(part, score.engagement(), now)).toList(),
        score.fitLines().stream()
            .map(part -> new ScorePanelPage.FitLine(part.line(), FitWords.signed(part.points())))
            .toList(),
        Words.counted(score.fitPoints(), "point", "points"),
        next(score.nextFit()));
  }

  private static @Nullable String next(Score.@Nullable NextFit next) {
    return next == null ? null : "%s from %d".formatted(next.grade().name(), next.from());
  }

  private static ScorePanelPage.Line line(
      Score.Contribution part, BigDecimal engagement, Instant now) {
    return new ScorePanelPage.Line(
        part.rule(),
        Side.valueOf(part.side()).label(),
        part.count() == 1 ? "once" : Words.count(part.count()) + " times",
        points(part.points()),
        share(part.points(), engagement),
        Words.moment(part.latest(), now),
        part.points().compareTo(part.cap().multiply(new BigDecimal("0.99"))) >= 0
            ? "At its cap of " + part.cap().stripTrailingZeros().toPlainString()
            : null);
  }

  private static int share(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? 0
        : part.multiply(HUNDRED).divide(whole, 0, RoundingMode.HALF_UP).intValue();
  }

  private static String points(BigDecimal points) {
    return points.setScale(1, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static ScorePanelPage nothing() {
    return new ScorePanelPage(
        "0.0", Fit.D.name(), "Nothing scored yet", List.of(), List.of(), "0 points", null);
  }
}

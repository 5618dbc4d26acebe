package tandem.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.people.People;
import tandem.people.PersonId;

/** Says of a score what it is made of. */
@Component
class Explaining {

  private static final long MILLIS_A_DAY = 86_400_000;

  private final Models models;
  private final FitTables tables;
  private final People people;

  Explaining(Models models, FitTables tables, People people) {
    this.models = models;
    this.tables = tables;
    this.people = people;
  }

  Score explain(PersonId person, ScoreState state, Instant now) {
    var contributions = contributions(state, now);
    var engagement =
        contributions.stream()
            .map(Score.Contribution::points)
            .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    var grade = state.grade();
    var counting =
        tables
            .get(grade.version())
            .counting(people.facts(List.of(person)).get(person), grade.segmentLines());
    return new Score(
        engagement,
        grade.fit(),
        contributions,
        FitTable.points(counting),
        counting.stream().map(line -> new Score.FitPart(line.title(), line.points())).toList(),
        next(grade.fit()));
  }

  private static Score.@Nullable NextFit next(Fit fit) {
    var better = fit.better();
    return better == null ? null : new Score.NextFit(better, better.from());
  }

  private List<Score.Contribution> contributions(ScoreState state, Instant now) {
    var model = models.active();
    var contributions = new ArrayList<Score.Contribution>();
    for (var rule : model.rules()) {
      var tally = state.tallies().get(rule.id());
      if (tally != null) {
        contributions.add(contribution(rule, tally, now, model.halfLifeDays()));
      }
    }
    contributions.sort(Comparator.comparing(Score.Contribution::points).reversed());
    return List.copyOf(contributions);
  }

  private static Score.Contribution contribution(
      Rule rule, Tally tally, Instant now, double halfLifeDays) {
    return new Score.Contribution(
        rule.title(),
        rule.side().name(),
        BigDecimal.valueOf(Heat.points(tally.heat(), Heat.days(now), halfLifeDays))
            .setScale(2, RoundingMode.HALF_EVEN),
        tally.count(),
        Instant.ofEpochMilli(Math.round(tally.latestDay() * MILLIS_A_DAY)),
        BigDecimal.valueOf(rule.cap()));
  }
}

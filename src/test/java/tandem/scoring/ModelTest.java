package tandem.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import tandem.journal.Kind;
import tandem.journal.Recorded;
import tandem.people.PersonId;

class ModelTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
  private static final PersonId ADA = PersonId.next();

  private static final Rule VISIT =
      new Rule(1, "Visited the website", Side.MARKETING, Kind.PAGE_VIEWED, null, 2, 2, 10.0, 10);
  private static final Rule PRICES =
      new Rule(2, "Looked at prices", Side.MARKETING, Kind.PAGE_VIEWED, "pricing", 8, 2, 10.0, 16);
  private static final Rule DEMO =
      new Rule(3, "Requested a demo", Side.SALES, Kind.DEMO_REQUESTED, null, 20, 10, 20.0, 40);
  private static final Model MODEL = new Model(1, 30, List.of(VISIT, PRICES, DEMO));

  @Test
  void givesEachMatchingRuleItsPoints() {
    var state = replay(List.of(view("https://acme.test/pricing", MONDAY)));

    assertThat(points(state, VISIT, MONDAY)).isCloseTo(2, within(1e-9));
    assertThat(points(state, PRICES, MONDAY)).isCloseTo(8, within(1e-9));
    assertThat(Heat.points(state.heat(), Heat.days(MONDAY), 30)).isCloseTo(10, within(1e-9));
  }

  @Test
  void stopsAtTheCapAndGivesAgainOnceItFaded() {
    var views = new ArrayList<Recorded>();
    for (int i = 0; i < 20; i++) {
      views.add(view("https://acme.test/blog", MONDAY));
    }
    assertThat(points(replay(views), VISIT, MONDAY)).isCloseTo(10, within(1e-9));

    var monthLater = MONDAY.plus(Duration.ofDays(30));
    views.add(view("https://acme.test/blog", monthLater));
    assertThat(points(replay(views), VISIT, monthLater)).isCloseTo(7, within(1e-9));
  }

  @Test
  void ignoresWhatNoRuleKnows() {
    var state = replay(List.of(new Recorded(ADA, Kind.OTHER, "Scrolled", null, MONDAY)));

    assertThat(state.tallies()).isEmpty();
    assertThat(state.heat()).isEqualTo(Heat.NONE);
  }

  @RepeatedTest(200)
  void neverGivesMoreThanTheCapAndAlwaysSumsToTheScore(RepetitionInfo run) {
    var random = new Random(run.getCurrentRepetition());
    var state = new ScoreState(1, Map.of(), Grade.NONE);
    var latest = MONDAY;
    for (int i = 0; i < 60; i++) {
      var at = MONDAY.plus(Duration.ofMinutes(random.nextInt(200_000)));
      latest = at.isAfter(latest) ? at : latest;
      var what = random.nextInt(3);
      state =
          MODEL.add(
              state,
              what == 0
                  ? view("https://acme.test/pricing", at)
                  : what == 1
                      ? view("https://acme.test/", at)
                      : new Recorded(ADA, Kind.DEMO_REQUESTED, null, null, at));
      for (var rule : MODEL.rules()) {
        assertThat(points(state, rule, latest))
            .as("seed %d", run.getCurrentRepetition())
            .isLessThanOrEqualTo(rule.cap() + 1e-9);
      }
    }
    var day = Heat.days(latest);
    var sum =
        state.tallies().values().stream()
            .mapToDouble(tally -> Heat.points(tally.heat(), day, 30))
            .sum();
    assertThat(Heat.points(state.heat(), day, 30)).isCloseTo(sum, within(1e-9));
  }

  private static ScoreState replay(List<Recorded> interactions) {
    var state = new ScoreState(1, Map.of(), Grade.NONE);
    for (var interaction : interactions) {
      state = MODEL.add(state, interaction);
    }
    return state;
  }

  private static double points(ScoreState state, Rule rule, Instant at) {
    var tally = state.tallies().get(rule.id());
    return tally == null ? 0 : Heat.points(tally.heat(), Heat.days(at), 30);
  }

  private static Recorded view(String url, Instant at) {
    return new Recorded(ADA, Kind.PAGE_VIEWED, null, url, at);
  }
}

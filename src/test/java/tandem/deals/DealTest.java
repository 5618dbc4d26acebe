package tandem.deals;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import tandem.access.Caller;
import tandem.access.Role;
import tandem.access.UserId;
import tandem.people.PersonId;

class DealTest {

  private static final Pipeline PIPELINE =
      new Pipeline(
          List.of(stage("discovery", "0.2"), stage("demo", "0.4"), stage("proposal", "0.6")));
  private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
  private static final Caller SAM = caller("Sam", Role.SALESPERSON);
  private static final Caller SUE = caller("Sue", Role.SALESPERSON);
  private static final Caller MAX = caller("Max", Role.MANAGER);
  private static final Caller MIA = caller("Mia", Role.MARKETER);

  /** Whatever people try, in whatever order, a deal's standing only goes the ways there are. */
  @RepeatedTest(200)
  void neverLeavesTheWaysThereAre() {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    var deal = open(SAM.id());
    for (var step = 1; step <= 40; step++) {
      var now = START.plus(Duration.ofHours(step));
      var wish = random.nextInt(4);
      var to = PIPELINE.stages().get(random.nextInt(3));
      var decision = wish(deal, wish, to, now);

      if (decision instanceof Decision.Changed(var changed)) {
        assertThat(mayFollow(deal.standing(), changed.standing(), wish))
            .as("seed %d", seed)
            .isTrue();
        assertThat(changed.standing().since()).as("seed %d", seed).isEqualTo(now);
        assertThat(changed.terms()).as("seed %d", seed).isEqualTo(deal.terms());
        deal = changed;
      } else {
        assertThat(mayFollow(deal.standing(), null, wish) && !deal.standing().stage().equals(to))
            .as("seed %d: %s refused in %s", seed, wish, deal.standing())
            .isFalse();
      }
    }
  }

  private static Decision wish(Deal deal, int wish, PipelineStage to, Instant now) {
    return switch (wish) {
      case 0 -> deal.moveTo(to, null, now);
      case 1 -> deal.win(now);
      case 2 -> deal.lose("price", null, now);
      default -> deal.reopen(now);
    };
  }

  /** A model of its own: open deals move and close, closed ones only reopen, where they were. */
  private static boolean mayFollow(Standing from, @Nullable Standing to, int wish) {
    var open = from.state() == DealState.OPEN;
    var sameStage = to == null || to.stage().equals(from.stage());
    return switch (wish) {
      case 0 -> open && (to == null || (to.state() == DealState.OPEN && !sameStage));
      case 1 -> open && sameStage && (to == null || to.state() == DealState.WON);
      case 2 -> open && sameStage && (to == null || to.state() == DealState.LOST);
      default -> !open && sameStage && (to == null || to.state() == DealState.OPEN);
    };
  }

  @Test
  void doesNotMoveFromAStageItHasLeft() {
    var demo = moved(open(SAM.id()), 1);

    var late = demo.moveTo(PIPELINE.stages().get(2), "discovery", START);

    assertThat(late)
        .isEqualTo(new Decision.Conflict("Somebody has moved this deal to demo in the meantime."));
  }

  @Test
  void isWhereSomebodyWantsItAlready() {
    var demo = moved(open(SAM.id()), 1);

    assertThat(demo.moveTo(PIPELINE.stages().get(1), "discovery", START))
        .isEqualTo(new Decision.Unchanged(demo));
  }

  @Test
  void keepsTheReasonInTheWordsBothTeamsUse() {
    assertThat(lost("price", "  "))
        .extracting("reason", "note")
        .containsExactly("Too expensive", null);
    assertThat(lost("too EXPENSIVE", "Twice the budget"))
        .extracting("reason", "note")
        .containsExactly("Too expensive", "Twice the budget");
    assertThat(lost("Their cat did not like us", null))
        .extracting("reason")
        .isEqualTo("Their cat did not like us");
  }

  @Test
  void isNotLostWithoutAReason() {
    for (var reason : new @Nullable String[] {null, "", "  ", "x".repeat(201), "nul\0"}) {
      assertThat(open(null).lose(reason, null, START)).isInstanceOf(Decision.Refused.class);
    }
  }

  @Test
  void isChangedByItsOwnerAndByManagersAndWhenFreeByWhoeverSells() {
    assertThat(open(SAM.id()).changeableBy(SAM)).isTrue();
    assertThat(open(SAM.id()).changeableBy(SUE)).isFalse();
    assertThat(open(SAM.id()).changeableBy(MAX)).isTrue();
    assertThat(open(SAM.id()).changeableBy(MIA)).isFalse();
    assertThat(open(null).changeableBy(SUE)).isTrue();
    assertThat(open(null).changeableBy(MIA)).isFalse();
  }

  @Test
  void isGivenAwayByManagersOnlyButAFreeOneCanBeTaken() {
    assertThat(give(open(SAM.id()), SUE, SAM)).isInstanceOf(Decision.Refused.class);
    assertThat(give(open(null), SUE, SAM)).isInstanceOf(Decision.Refused.class);
    assertThat(give(open(null), SAM, SAM)).isInstanceOf(Decision.Changed.class);
    assertThat(give(open(SAM.id()), SUE, MAX)).isInstanceOf(Decision.Changed.class);
    assertThat(give(open(SAM.id()), MIA, MAX)).isInstanceOf(Decision.Refused.class);
  }

  @Test
  void takesAllThatWasSaidOrNothing() {
    var said =
        Map.of(DealField.NAME, "Renamed", DealField.AMOUNT, "-1", DealField.STAGE, "nowhere");

    var decision = edit(open(SAM.id()), said, null, SAM);

    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.Refused.class,
            refused ->
                assertThat(refused.refusals())
                    .extracting("field")
                    .containsExactlyInAnyOrder("amount", "stage"));
  }

  @Test
  void doesNotOverwriteWhatSomebodyElseHasJustTyped() {
    var said = Map.of(DealField.NAME, "Renamed");

    assertThat(edit(open(SAM.id()), said, 6, SAM)).isInstanceOf(Decision.Conflict.class);
    assertThat(edit(open(SAM.id()), said, 7, SAM)).isInstanceOf(Decision.Changed.class);
  }

  @Test
  void hasStalledAfterTwiceTheUsualTime() {
    var stage = stage("demo", "0.4");

    assertThat(stage.stalled(START, START.plus(Duration.ofDays(20)))).isFalse();
    assertThat(stage.stalled(START, START.plus(Duration.ofDays(20)).plusSeconds(1))).isTrue();
  }

  private static Standing.Lost lost(String reason, @Nullable String note) {
    var decision = (Decision.Changed) open(null).lose(reason, note, START);
    return (Standing.Lost) decision.deal().standing();
  }

  private static Decision give(Deal deal, Caller to, Caller by) {
    return edit(deal, Map.of(DealField.OWNER, to.id().toString()), null, by);
  }

  private static Decision edit(
      Deal deal, Map<DealField, String> said, @Nullable Integer version, Caller by) {
    return new DealEdit(said, null, version)
        .decide(deal, PIPELINE, id -> !id.equals(MIA.id()), by, START);
  }

  private static Deal moved(Deal deal, int stage) {
    return ((Decision.Changed) deal.moveTo(PIPELINE.stages().get(stage), null, START)).deal();
  }

  private static Deal open(@Nullable UserId owner) {
    return new Deal(
        DealId.next(),
        PersonId.next(),
        new Terms("Tandem for Acme", new BigDecimal("1200.00"), "EUR", null),
        new Standing.Open(PIPELINE.first(), START),
        owner,
        7);
  }

  private static PipelineStage stage(String code, String probability) {
    return new PipelineStage(code, code, new BigDecimal(probability), 10);
  }

  private static Caller caller(String name, Role role) {
    return new Caller(UserId.next(), name, name + "@halden.test", role);
  }
}

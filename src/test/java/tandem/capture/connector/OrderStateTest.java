package tandem.capture.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import tandem.journal.Interaction;
import tandem.journal.Kind;
import tandem.journal.Touch;
import tandem.journal.Who;
import tandem.people.Profile;
import tandem.platform.Money;

/** However a shop tells the story of an order, it ends the same, and never below nothing. */
class OrderStateTest {

  private static final long SEED = 20_260_601;
  private static final UUID DOOR = UUID.randomUUID();

  private final List<Interaction> journal = new ArrayList<>();
  private OrderState state = OrderState.UNKNOWN;

  @Test
  void anOrderAPartGivenBackAndThenCancelledIsWorthNothing() {
    hear(order(1, true, false));
    assertThat(left()).isEqualByComparingTo("100.00");
    hear(refund("r1", "30.10"));
    assertThat(left()).isEqualByComparingTo("69.90");
    hear(order(2, true, true));
    assertThat(left()).isEqualByComparingTo("0");
    hear(refund("r2", "69.90"));
    assertThat(left()).isEqualByComparingTo("0");
  }

  @Test
  void moreThanWasPaidIsNeverGivenBack() {
    hear(order(1, true, false));
    hear(refund("r1", "80.00"));
    hear(refund("r2", "80.00"));

    assertThat(left()).isEqualByComparingTo("0");
  }

  @Test
  void aRepeatTellsTheJournalNothing() {
    hear(order(1, true, false));
    hear(refund("r1", "30.10"));
    var before = journal.size();
    hear(order(1, true, false));
    hear(refund("r1", "30.10"));

    assertThat(journal).hasSize(before);
  }

  @Test
  void aBasketCountsOnceItIsPaid() {
    hear(order(1, false, false));
    assertThat(journal).isEmpty();
    hear(order(2, false, true));
    assertThat(journal).isEmpty();
    hear(order(3, true, false));
    assertThat(left()).isEqualByComparingTo("100.00");
  }

  @Test
  void whatWasTakenBackByMistakeCountsAgain() {
    hear(order(1, true, false));
    hear(order(2, false, true));
    assertThat(left()).isEqualByComparingTo("0");
    hear(order(3, true, false));

    assertThat(left()).isEqualByComparingTo("100.00");
  }

  @Test
  void aCancelledGiftIsKnownToBeNone() {
    hear(free(1, false));
    hear(free(2, true));
    hear(free(2, true));

    assertThat(journal)
        .extracting(Interaction::kind)
        .containsExactly(Kind.PURCHASED, Kind.REFUNDED);
  }

  @Test
  void endsTheSameInWhateverOrderItIsTold() {
    var random = new Random(SEED);
    for (var round = 0; round < 300; round++) {
      var story = story(random);
      var straight = ends(story);
      var mixed = new ArrayList<>(story);
      mixed.addAll(story.subList(0, random.nextInt(story.size() + 1)));
      Collections.shuffle(mixed, random);

      assertThat(ends(mixed)).as("round %d, seed %d", round, SEED).isEqualTo(straight);
      assertThat(straight.signum()).isNotNegative();
    }
  }

  private static List<UnaryOperator<OrderState>> story(Random random) {
    var cancelledAt = random.nextInt(6);
    var story = new ArrayList<UnaryOperator<OrderState>>();
    for (var version = 1; version <= 4; version++) {
      var order = order(version, true, version >= cancelledAt && cancelledAt > 0);
      story.add(state -> state.hear(order).state());
    }
    for (var i = random.nextInt(4); i > 0; i--) {
      var refund = refund("r" + i, random.nextInt(1, 70) + ".33");
      story.add(state -> state.hear(DOOR, "7", refund).state());
    }
    return story;
  }

  private static BigDecimal ends(List<UnaryOperator<OrderState>> story) {
    var state = OrderState.UNKNOWN;
    for (var telling : story) {
      state = telling.apply(state);
      assertThat(state.total() == null || state.givenBack().compareTo(state.total().amount()) <= 0)
          .isTrue();
    }
    return new BigDecimal("100.00").subtract(state.givenBack());
  }

  private void hear(ShopOrder order) {
    keep(state.hear(order));
  }

  private void hear(ShopRefund refund) {
    keep(state.hear(DOOR, "7", refund));
  }

  private void keep(OrderState.Change change) {
    state = change.state();
    journal.addAll(change.told());
    assertThat(new HashSet<>(journal.stream().map(Interaction::messageId).toList()))
        .hasSameSizeAs(journal);
  }

  /** What the journal says is left of it. */
  private BigDecimal left() {
    return journal.stream()
        .map(
            told -> {
              var amount = Objects.requireNonNull(told.amount()).amount();
              return told.kind() == Kind.PURCHASED ? amount : amount.negate();
            })
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static ShopOrder order(int version, boolean placed, boolean cancelled) {
    return order(version, placed, cancelled, "100.00");
  }

  private static ShopOrder free(int version, boolean cancelled) {
    return order(version, true, cancelled, "0.00");
  }

  private static ShopOrder order(int version, boolean placed, boolean cancelled, String total) {
    var at = Instant.EPOCH.plusSeconds(version);
    var purchase =
        new Interaction(
            DOOR,
            ShopOrder.message("7"),
            Kind.PURCHASED,
            "Order 7",
            at,
            Who.known(null, Profile.EMPTY),
            Touch.NONE,
            new Money(new BigDecimal(total), "EUR"),
            Map.of());
    return new ShopOrder("7", placed, cancelled, List.of(), at, purchase);
  }

  private static ShopRefund refund(String id, String amount) {
    return new ShopRefund(id, new BigDecimal(amount), Instant.EPOCH.plusSeconds(9));
  }
}

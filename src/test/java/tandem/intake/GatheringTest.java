package tandem.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tandem.journal.Interaction;
import tandem.journal.Kind;
import tandem.journal.Touch;
import tandem.journal.Who;
import tandem.people.Profile;
import tandem.web.TooMany;

class GatheringTest {

  private static final UUID LOUD = UUID.randomUUID();
  private static final UUID QUIET = UUID.randomUUID();

  private final CountDownLatch go = new CountDownLatch(1);
  private final AtomicInteger sentAway = new AtomicInteger();
  private final List<List<UUID>> batches = Collections.synchronizedList(new ArrayList<>());
  private final Gathering gathering = new Gathering(this::take);

  @AfterEach
  void letEverybodyGo() {
    go.countDown();
  }

  @Test
  void aDoorUnderAttackStarvesNoOther() {
    keepAllTakersBusy();
    var busy = batches.size();
    send(LOUD, 2_000);
    send(QUIET, 3);
    await().until(() -> gathering.waiting() == 2_003);

    go.countDown();

    await().until(() -> batches.stream().mapToInt(List::size).sum() == busy + 2_003);
    // Several are taken at once, and either may be the first here.
    var next = batches.subList(busy, busy + Gathering.TAKERS);
    assertThat(next).anySatisfy(batch -> assertThat(batch).hasSize(500));
    assertThat(next.stream().flatMap(List::stream).filter(QUIET::equals)).hasSize(3);
  }

  @Test
  void sendsAwayWhatNoQueueCanHoldButOnlyAtThatDoor() {
    keepAllTakersBusy();
    send(LOUD, 5_000);
    await().until(() -> gathering.waiting() == 5_000);
    send(LOUD, 1);
    await().until(() -> sentAway.get() == 1);
    send(QUIET, 1);

    go.countDown();

    await().until(() -> batches.stream().flatMap(List::stream).anyMatch(QUIET::equals));
  }

  private void keepAllTakersBusy() {
    for (int i = 1; i <= Gathering.TAKERS; i++) {
      var busy = i;
      send(LOUD, 1);
      await().until(() -> batches.size() == busy);
    }
  }

  private List<Outcome> take(List<Interaction> batch) {
    batches.add(batch.stream().map(Interaction::door).toList());
    try {
      go.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return batch.stream().<Outcome>map(told -> new Outcome.Taken(null, false, false)).toList();
  }

  private void send(UUID door, int times) {
    for (int i = 0; i < times; i++) {
      Thread.startVirtualThread(
          () -> {
            try {
              gathering.take(one(door));
            } catch (TooMany e) {
              sentAway.incrementAndGet();
            }
          });
    }
  }

  private static Interaction one(UUID door) {
    return new Interaction(
        door,
        UUID.randomUUID().toString(),
        Kind.OTHER,
        null,
        Instant.EPOCH,
        Who.known("x", Profile.builder().build()),
        Touch.NONE,
        null,
        Map.of());
  }
}

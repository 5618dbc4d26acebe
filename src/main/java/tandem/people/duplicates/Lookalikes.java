package tandem.people.duplicates;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.platform.Settings;

/** Looks at everybody who changed since it looked last. It goes on where it was after a restart. */
@Component
class Lookalikes {

  /** How far it came: the time of the last change it saw, whose it was, and the last conflict. */
  static final String PROGRESS = "people.lookalikes";

  /** A batch that has begun with an earlier time may still be on its way. */
  private static final Duration ON_ITS_WAY = Duration.ofSeconds(10);

  private static final UUID FIRST = new UUID(0, 0);
  private static final int AT_ONCE = 500;

  private final DuplicateStore store;
  private final Settings settings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Lookalikes(
      DuplicateStore store, Settings settings, TransactionTemplate transaction, Clock clock) {
    this.store = store;
    this.settings = settings;
    this.transaction = transaction;
    this.clock = clock;
  }

  private record Progress(Instant at, UUID id, Instant claims) {

    static Progress of(String text) {
      var parts = text.split(" ");
      return parts.length == 3
          ? new Progress(
              Instant.parse(parts[0]), UUID.fromString(parts[1]), Instant.parse(parts[2]))
          : new Progress(Instant.EPOCH, FIRST, Instant.EPOCH);
    }

    String text() {
      return at + " " + id + " " + claims;
    }
  }

  /** Until it has seen everybody, or is stopped. */
  void run(BooleanSupplier stopping) {
    var more = true;
    while (more && !stopping.getAsBoolean()) {
      more = Boolean.TRUE.equals(transaction.execute(_ -> step()));
    }
  }

  /**
   * @return false where nobody is left
   */
  private boolean step() {
    var now = clock.instant();
    var until = now.minus(ON_ITS_WAY);
    var progress = Progress.of(settings.find(PROGRESS).orElse(""));
    var claims = store.claimed(progress.claims(), until, now);
    var changed = store.changed(progress.at(), progress.id(), until, AT_ONCE);
    if (changed.isEmpty()) {
      settings.keep(PROGRESS, new Progress(progress.at(), progress.id(), claims).text());
      return false;
    }
    store.forget(changed.stream().map(one -> one.person().id()).toList());
    store.pair(
        changed.stream().flatMap(one -> DuplicateKeys.of(one.person()).stream()).toList(), now);
    var last = changed.getLast();
    settings.keep(PROGRESS, new Progress(last.at(), last.person().id(), claims).text());
    return changed.size() == AT_ONCE;
  }
}

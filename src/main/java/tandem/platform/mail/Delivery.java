package tandem.platform.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Claims a mail, sends it, and writes down what came of it. The claim is committed before the first
 * byte is sent, so a mail that was claimed and not settled is never sent again by itself: at most
 * once, rather than at least once, since a doubled mail cannot be called back.
 */
@Component
class Delivery {

  /** How long it waits after each failure; after the last it is given up, a day and a half on. */
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(15),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(3),
          Duration.ofHours(8),
          Duration.ofHours(24));

  private final MailStore store;
  private final MailServer server;
  private final MailPermits permits;
  private final Clock clock;

  Delivery(MailStore store, MailServer server, MailPermits permits, Clock clock) {
    this.permits = permits;
    this.store = store;
    this.server = server;
    this.clock = clock;
  }

  /**
   * @return after how long to try again; empty where it is settled
   */
  Optional<Duration> deliver(UUID id) {
    var claimed = store.claim(id, clock.instant());
    if (claimed.isEmpty()) {
      return Optional.empty();
    }
    var refusal = permits.refusal(claimed.get().message());
    if (refusal != null) {
      store.dropped(id, refusal, clock.instant());
      return Optional.empty();
    }
    return settle(
        id, claimed.get().attempts(), server.send(id.toString(), claimed.get().message()));
  }

  /** Whoever was to deliver it died on the way, perhaps with the mail half sent. */
  void lost(UUID id) {
    store.lost(id, clock.instant());
  }

  private Optional<Duration> settle(UUID id, int attempts, Attempt attempt) {
    var now = clock.instant();
    switch (attempt) {
      case Attempt.Sent() -> store.sent(id, now);
      case Attempt.Never(var reason) -> store.failed(id, reason, now);
      case Attempt.Unclear(var reason) -> store.unclear(id, reason, now);
      case Attempt.Later(var reason) -> {
        if (attempts <= PAUSES.size()) {
          var pause = PAUSES.get(attempts - 1);
          store.later(id, reason, now.plus(pause), now);
          return Optional.of(pause);
        }
        store.failed(id, "Given up after %d tries: %s".formatted(attempts, reason), now);
      }
    }
    return Optional.empty();
  }
}

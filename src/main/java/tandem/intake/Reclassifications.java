package tandem.intake;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.UserId;
import tandem.journal.Archive;
import tandem.platform.Ids;

/**
 * Takes orders to judge the history anew, for when rules, campaigns or the list of programs change.
 */
@Component
public class Reclassifications {

  private final ReclassificationStore store;
  private final Archive archive;
  private final SchedulerClient scheduler;
  private final Clock clock;

  Reclassifications(
      ReclassificationStore store, Archive archive, SchedulerClient scheduler, Clock clock) {
    this.store = store;
    this.archive = archive;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /**
   * Has the history judged anew by a job. Where one waits already, that one will do.
   *
   * @param cause why, in words
   */
  @Transactional
  public UUID ask(String cause, @Nullable UserId by) {
    var until = archive.last();
    var waiting = store.waiting(until);
    if (waiting.isPresent()) {
      return waiting.get();
    }
    var id = Ids.next();
    var now = clock.instant();
    store.add(id, cause, by, until, now);
    scheduler.scheduleIfNotExists(
        IntakeJobs.RECLASSIFY.instance(id.toString()).build(), Instant.now());
    return id;
  }
}

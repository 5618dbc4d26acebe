package tandem.intake;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.UserId;
import tandem.journal.Archive;
import tandem.platform.Ids;
import tandem.platform.Jobs;

/**
 * Takes orders to judge the history anew, for when rules, campaigns or the list of programs change.
 */
@Component
public class Reclassifications {

  private final ReclassificationStore store;
  private final Archive archive;
  private final Jobs jobs;
  private final Clock clock;

  Reclassifications(ReclassificationStore store, Archive archive, Jobs jobs, Clock clock) {
    this.store = store;
    this.archive = archive;
    this.jobs = jobs;
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
    var id = store.waiting(until).orElseGet(() -> order(cause, by, until));
    // An order that waits without a job, whatever became of that, gets one again.
    jobs.beginOnce(IntakeJobs.RECLASSIFY, id.toString());
    return id;
  }

  private UUID order(String cause, @Nullable UserId by, long until) {
    var id = Ids.next();
    store.add(id, cause, by, until, clock.instant());
    return id;
  }
}

package tandem.capture.hosted;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens by itself: whatever nobody confirmed, and old spam, is forgotten. */
@Configuration(proxyBeanMethods = false)
class FormJobs {

  /** How long somebody can still look through what was set aside as spam. */
  private static final Duration QUARANTINE = Duration.ofDays(90);

  private final SubmissionStore store;
  private final Clock clock;

  FormJobs(SubmissionStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Bean
  Task<Void> forgetSubmissionsTask() {
    return Tasks.recurring("forget-submissions", FixedDelay.ofHours(6))
        .execute((task, context) -> forget());
  }

  int forget() {
    var now = clock.instant();
    return store.forget(now, now.minus(QUARANTINE));
  }
}

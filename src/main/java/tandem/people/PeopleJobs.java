package tandem.people;

import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import tandem.platform.Jobs;

/** What happens to people by itself: their phone numbers are read whenever the region changes. */
@Configuration(proxyBeanMethods = false)
class PeopleJobs {

  private static final TaskDescriptor<Void> LEARN_PHONES = TaskDescriptor.of("learn-phones");

  private final PhoneLearning phones;
  private final Jobs jobs;

  PeopleJobs(PhoneLearning phones, Jobs jobs) {
    this.phones = phones;
    this.jobs = jobs;
  }

  @Bean
  static Task<Void> learnPhonesTask(PhoneLearning phones) {
    return Tasks.custom(LEARN_PHONES)
        .onDeadExecutionRevive()
        .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(10)))
        .execute(
            (_, context) ->
                phones.run(() -> context.getSchedulerState().isShuttingDown())
                    ? new OnCompleteRemove<>()
                    : (complete, next) -> next.reschedule(complete, complete.getTimeDone()));
  }

  @EventListener(ApplicationReadyEvent.class)
  void learnPhones() {
    if (!phones.isDone()) {
      jobs.beginOnce(LEARN_PHONES, "all");
    }
  }
}

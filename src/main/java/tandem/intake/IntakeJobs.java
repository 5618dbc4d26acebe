package tandem.intake;

import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.platform.Jobs;

/** What intake does by itself: the history is judged anew when somebody asked for it. */
@Configuration(proxyBeanMethods = false)
class IntakeJobs {

  static final TaskDescriptor<Void> RECLASSIFY = TaskDescriptor.of("reclassify");

  @Bean
  Task<Void> reclassifyTask(Reclassifier reclassifier) {
    return Tasks.custom(RECLASSIFY)
        .onDeadExecutionRevive()
        .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(10)))
        .execute(
            (task, context) ->
                reclassifier.run(
                        UUID.fromString(Jobs.about(task)),
                        () -> context.getSchedulerState().isShuttingDown())
                    ? new OnCompleteRemove<>()
                    : (complete, next) -> next.reschedule(complete, complete.getTimeDone()));
  }
}

package tandem.scoring;

import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens by itself: everybody is graded anew when the fit table means something else. */
@Configuration(proxyBeanMethods = false)
class ScoringJobs {

  static final TaskDescriptor<Void> REGRADE = TaskDescriptor.of("regrade");

  @Bean
  Task<Void> regradeTask(Regrading regrading) {
    return Tasks.custom(REGRADE)
        .onDeadExecutionRevive()
        .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(5)))
        .execute(
            (task, context) ->
                regrading.run(
                        Long.parseLong(task.getId()),
                        () -> context.getSchedulerState().isShuttingDown())
                    ? new OnCompleteRemove<>()
                    : (complete, next) ->
                        next.reschedule(complete, complete.getTimeDone().plusSeconds(1)));
  }
}

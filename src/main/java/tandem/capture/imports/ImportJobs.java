package tandem.capture.imports;

import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens by itself: imports run, and uploads that nobody started are forgotten. */
@Configuration(proxyBeanMethods = false)
class ImportJobs {

  static final TaskDescriptor<Void> IMPORT = TaskDescriptor.of("import");

  private static final int TRIES = 5;

  @Bean
  Task<Void> importTask(ImportRunner runner) {
    return Tasks.custom(IMPORT)
        .onDeadExecutionRevive()
        .onFailure(retry(runner))
        .execute(
            (task, context) ->
                runner.run(
                        UUID.fromString(task.getId()),
                        () -> context.getSchedulerState().isShuttingDown())
                    ? new OnCompleteRemove<>()
                    : (complete, next) -> next.reschedule(complete, complete.getTimeDone()));
  }

  /** After one, two, four and eight seconds. */
  private static FailureHandler<Void> retry(ImportRunner runner) {
    return (complete, operations) -> {
      var execution = complete.getExecution();
      var failures = execution.consecutiveFailures + 1;
      if (failures == TRIES) {
        runner.giveUp(UUID.fromString(execution.getId()));
        operations.remove();
      } else {
        operations.reschedule(complete, complete.getTimeDone().plusSeconds(1L << (failures - 1)));
      }
    };
  }

  @Bean
  Task<Void> forgetUploadsTask(ImportRunner runner) {
    return Tasks.recurring("forget-uploads", FixedDelay.ofHours(6))
        .execute((task, context) -> runner.forgetUploads());
  }
}

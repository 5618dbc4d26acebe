package tandem.bulk;

import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.platform.Jobs;

/** What happens by itself: changes that were begun are done. */
@Configuration(proxyBeanMethods = false)
class EditJobs {

  static final TaskDescriptor<Void> EDIT = TaskDescriptor.of("bulk-edit");

  private static final Duration RETRY = Duration.ofSeconds(10);

  @Bean
  Task<Void> bulkEditTask(EditRunner runner) {
    return Tasks.custom(EDIT)
        .onDeadExecutionRevive()
        .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
        .execute(
            (task, context) ->
                runner.run(
                        EditId.of(Jobs.about(task)),
                        () -> context.getSchedulerState().isShuttingDown())
                    ? new OnCompleteRemove<>()
                    : (complete, next) -> next.reschedule(complete, complete.getTimeDone()));
  }
}

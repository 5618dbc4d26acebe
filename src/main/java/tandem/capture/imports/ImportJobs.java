package tandem.capture.imports;

import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.platform.Jobs;

/** What happens by itself: imports run, and uploads that nobody started are forgotten. */
@Configuration(proxyBeanMethods = false)
class ImportJobs {

  static final TaskDescriptor<Void> IMPORT = TaskDescriptor.of("import");
  static final TaskDescriptor<Void> CHECK = TaskDescriptor.of("import-check");
  static final TaskDescriptor<Void> UNDO = TaskDescriptor.of("import-undo");

  private static final int TRIES = 5;

  /** Something long that can be stopped and goes on later. */
  private interface Work {

    /**
     * @return false where it was told to stop before the end
     */
    boolean run(UUID id, BooleanSupplier stop);
  }

  @Bean
  Task<Void> importTask(ImportRunner runner) {
    return task(IMPORT, runner::run, runner::giveUp);
  }

  @Bean
  Task<Void> checkImportTask(ImportChecker checker) {
    return task(CHECK, checker::run, checker::giveUp);
  }

  @Bean
  Task<Void> undoImportTask(ImportUndoer undoer) {
    return task(UNDO, undoer::run, undoer::giveUp);
  }

  private static Task<Void> task(TaskDescriptor<Void> name, Work work, Consumer<UUID> giveUp) {
    return Tasks.custom(name)
        .onDeadExecutionRevive()
        .onFailure(retry(giveUp))
        .execute(
            (task, context) ->
                work.run(of(task), () -> context.getSchedulerState().isShuttingDown())
                    ? new OnCompleteRemove<>()
                    : (complete, next) -> next.reschedule(complete, complete.getTimeDone()));
  }

  private static UUID of(TaskInstanceId job) {
    return UUID.fromString(Jobs.about(job));
  }

  /** After one, two, four and eight seconds. */
  private static FailureHandler<Void> retry(Consumer<UUID> giveUp) {
    return (complete, operations) -> {
      var execution = complete.getExecution();
      var failures = execution.consecutiveFailures + 1;
      if (failures == TRIES) {
        giveUp.accept(of(execution));
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

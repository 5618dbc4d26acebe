package tandem.platform.mail;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.platform.Jobs;
import tandem.platform.Mail;

/** What happens by itself: each mail is a job of its own until it is settled. */
@Configuration(proxyBeanMethods = false)
class MailJobs {

  @Bean
  Task<Void> mailTask(Delivery delivery) {
    return Tasks.custom(Mail.DELIVERY)
        .onDeadExecution((complete, operations) -> broken(delivery, complete, operations))
        .onFailure((complete, operations) -> broken(delivery, complete, operations))
        .execute(
            (task, context) ->
                delivery
                    .deliver(of(task))
                    .<CompletionHandler<Void>>map(MailJobs::again)
                    .orElseGet(OnCompleteRemove::new));
  }

  private static UUID of(TaskInstanceId job) {
    return UUID.fromString(Jobs.about(job));
  }

  private static CompletionHandler<Void> again(Duration pause) {
    return (complete, operations) ->
        operations.reschedule(complete, complete.getTimeDone().plus(pause));
  }

  /** One that was not even claimed is tried again; one that was half sent is not. */
  private static void broken(
      Delivery delivery, ExecutionComplete complete, ExecutionOperations<Void> operations) {
    delivery.lost(of(complete.getExecution()));
    operations.reschedule(complete, complete.getTimeDone().plusSeconds(5));
  }
}

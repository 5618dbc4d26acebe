package tandem.capture.connector;

import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.platform.Jobs;

/** What happens by itself: announced leads are fetched, old deliveries are forgotten. */
@Configuration(proxyBeanMethods = false)
class ConnectorJobs {

  static final TaskDescriptor<Void> FETCH = TaskDescriptor.of("fetch-lead");

  private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);
  private static final Duration KEPT = Duration.ofDays(30);
  private static final int MOST_KEPT = 200;

  @Bean
  Task<Void> fetchLeadTask(MetaFetching fetching) {
    return Tasks.custom(FETCH)
        .onDeadExecutionRevive()
        .onFailure(
            (complete, operations) ->
                operations.reschedule(complete, complete.getTimeDone().plus(AFTER_A_FAILURE)))
        .execute(
            (task, context) -> {
              var wait = fetching.fetch(UUID.fromString(Jobs.about(task)));
              return wait == null
                  ? new OnCompleteRemove<>()
                  : (complete, next) ->
                      next.reschedule(complete, complete.getTimeDone().plus(wait));
            });
  }

  @Bean
  Task<Void> forgetDeliveriesTask(DeliveryStore deliveries, Clock clock) {
    return Tasks.recurring("forget-deliveries", FixedDelay.ofHours(1))
        .execute((task, context) -> deliveries.forget(clock.instant().minus(KEPT), MOST_KEPT));
  }
}

package tandem.segments;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.platform.Jobs;

/** What happens by itself: new and changed segments are filled. */
@Configuration(proxyBeanMethods = false)
class SegmentJobs {

  static final TaskDescriptor<Void> FILL = TaskDescriptor.of("fill-segment");

  @Bean
  Task<Void> fillSegmentTask(Filling filling) {
    return Tasks.oneTime(FILL)
        .onDeadExecutionRevive()
        .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(5)))
        .execute(
            (task, context) -> {
              var parts = Jobs.about(task).split("/", 2);
              filling.fill(SegmentId.of(parts[0]), Integer.parseInt(parts[1]));
            });
  }
}

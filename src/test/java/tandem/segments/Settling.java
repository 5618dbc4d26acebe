package tandem.segments;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.springframework.context.ApplicationContext;

/** Waits for segments, for tests of modules that look at them. */
public record Settling(ApplicationContext application) {

  /** Until new segments are filled and all that happened is followed. */
  public void settle() {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                application.getBean(Segments.class).all().stream()
                    .allMatch(one -> one.state() == Segment.State.ACTIVE || one.broken() != null));
    application.getBean(Membership.class).settle();
  }
}

package tandem.deals;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/**
 * One step on the way of an open deal.
 *
 * @param code the name in the API and in imports
 * @param probability the chance, from 0 to 1, that a deal in this stage is won
 * @param usualDays how long a deal usually stays
 */
public record PipelineStage(String code, String name, BigDecimal probability, int usualDays) {

  /** True where a deal has been in the stage for more than twice the usual time. */
  boolean stalled(Instant since, Instant now) {
    return Duration.between(since, now).compareTo(Duration.ofDays(2L * usualDays)) > 0;
  }
}

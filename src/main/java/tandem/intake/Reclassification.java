package tandem.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One run over the history, as far as it came.
 *
 * @param cause why it was asked for, in words
 * @param through the id of the last interaction it has judged
 * @param until the id of the last it will judge
 * @param changed how many got another channel, campaign or kind of visitor
 */
record Reclassification(
    UUID id,
    String cause,
    Instant askedAt,
    long through,
    long until,
    long changed,
    @Nullable Instant finishedAt) {

  /** From 0 to 100. */
  int percent() {
    return finishedAt != null || until == 0 ? 100 : (int) (100 * through / until);
  }
}

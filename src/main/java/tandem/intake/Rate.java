package tandem.intake;

import static java.util.Objects.requireNonNull;

import java.util.Objects;
import org.springframework.stereotype.Component;
import tandem.scoring.Scores;

/** Updates the scores of everybody who did something. */
@Component
final class Rate implements Step {

  private final Scores scores;

  Rate(Scores scores) {
    this.scores = scores;
  }

  @Override
  public void run(Batch batch) {
    var recorded = batch.open().stream().map(Taking::recorded).filter(Objects::nonNull).toList();
    batch.engagement.putAll(
        scores.add(requireNonNull(batch.held), recorded, batch.changed, batch.grown, batch.now));
  }
}

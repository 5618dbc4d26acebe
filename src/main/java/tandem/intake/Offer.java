package tandem.intake;

import org.springframework.stereotype.Component;
import tandem.handoff.Handoffs;

/** Offers whoever qualified to sales. */
@Component
final class Offer implements Step {

  private final Handoffs handoffs;

  Offer(Handoffs handoffs) {
    this.handoffs = handoffs;
  }

  @Override
  public void run(Batch batch) {
    handoffs.offer(batch.qualified, batch.now);
  }
}

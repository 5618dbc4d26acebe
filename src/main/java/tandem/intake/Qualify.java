package tandem.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import org.springframework.stereotype.Component;
import tandem.handoff.Lifecycle;
import tandem.handoff.Qualifying;
import tandem.journal.Kind;
import tandem.people.PersonId;

/**
 * Begins the lifecycle of new people, makes customers of buyers, and asks the agreement about
 * everybody else.
 */
@Component
final class Qualify implements Step {

  private final Lifecycle lifecycle;
  private final Buyers buyers;
  private final Qualifying qualifying;

  Qualify(Lifecycle lifecycle, Buyers buyers, Qualifying qualifying) {
    this.lifecycle = lifecycle;
    this.buyers = buyers;
    this.qualifying = qualifying;
  }

  @Override
  public void run(Batch batch) {
    var met = new HashMap<PersonId, Instant>();
    var bought = new ArrayList<Buyers.Purchase>();
    for (var taking : batch.open()) {
      if (taking.person != null && taking.created) {
        met.put(taking.person, taking.told.occurredAt());
      }
      if (taking.person != null && taking.told.kind() == Kind.PURCHASED && !taking.bot) {
        bought.add(
            new Buyers.Purchase(taking.person, taking.told.door(), taking.told.occurredAt()));
      }
    }
    lifecycle.begin(met, "Became known");
    buyers.bought(bought);
    batch.qualified = qualifying.qualify(batch.engagement, batch.now);
  }
}

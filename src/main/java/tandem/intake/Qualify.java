package tandem.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import org.springframework.stereotype.Component;
import tandem.handoff.Lifecycle;
import tandem.handoff.Qualifying;
import tandem.handoff.Stage;
import tandem.journal.Kind;
import tandem.people.PersonId;

/**
 * Begins the lifecycle of new people, makes customers of buyers, and asks the agreement about
 * everybody else.
 */
@Component
final class Qualify implements Step {

  private final Lifecycle lifecycle;
  private final Qualifying qualifying;

  Qualify(Lifecycle lifecycle, Qualifying qualifying) {
    this.lifecycle = lifecycle;
    this.qualifying = qualifying;
  }

  @Override
  public void run(Batch batch) {
    var met = new HashMap<PersonId, Instant>();
    var bought = new ArrayList<Lifecycle.Step>();
    for (var taking : batch.open()) {
      if (taking.person != null && taking.created) {
        met.put(taking.person, taking.told.occurredAt());
      }
      if (taking.person != null && taking.told.kind() == Kind.PURCHASED && !taking.bot) {
        bought.add(
            new Lifecycle.Step(
                taking.person, Stage.CUSTOMER, "Purchased", taking.told.occurredAt()));
      }
    }
    lifecycle.begin(met, "Became known");
    if (!bought.isEmpty()) {
      lifecycle.moveAll(bought, null);
    }
    batch.qualified = qualifying.qualify(batch.engagement, batch.now);
  }
}

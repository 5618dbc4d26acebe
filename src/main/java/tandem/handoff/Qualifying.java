package tandem.handoff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tandem.people.PersonId;

/** Asks the agreement about people whose score has just risen, and moves those it says yes to. */
@Component
public class Qualifying {

  /** Somebody to be offered to sales, and why. */
  public record Qualified(PersonId person, double engagement, String cause) {}

  private final Agreements agreements;
  private final StageStore stages;

  Qualifying(Agreements agreements, StageStore stages) {
    this.agreements = agreements;
    this.stages = stages;
  }

  /**
   * Makes an MQL of everybody whom the agreement calls qualified.
   *
   * @param engagement points by person
   * @return whom it did
   */
  public List<Qualified> qualify(Map<PersonId, Double> engagement, Instant now) {
    var qualified = new ArrayList<Qualified>();
    var moves = new ArrayList<StageStore.Move>();
    for (var warm : agreements.warm(engagement)) {
      warm.agreement()
          .qualifies(warm.stage(), warm.wakeAt(), warm.engagement(), now)
          .ifPresent(
              cause -> {
                qualified.add(new Qualified(warm.person(), warm.engagement(), cause));
                moves.add(
                    new StageStore.Move(warm.person(), warm.stage(), Stage.MQL, null, now, cause));
              });
    }
    stages.move(moves, null);
    return qualified;
  }
}

package tandem.intake;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tandem.campaigns.CampaignNamed;

/** What we do when campaigns speak. */
@Component
class IntakeListener {

  private final Reclassifications reclassifications;

  IntakeListener(Reclassifications reclassifications) {
    this.reclassifications = reclassifications;
  }

  /** Touches that came before the campaign had its words belong to it as well. */
  @EventListener
  void join(CampaignNamed named) {
    reclassifications.ask("A campaign was named", null);
  }
}

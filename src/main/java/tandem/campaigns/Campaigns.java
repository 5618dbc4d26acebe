package tandem.campaigns;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where campaigns are kept and asked for. */
@Service
public class Campaigns {

  private final CampaignStore store;

  Campaigns(CampaignStore store) {
    this.store = store;
  }

  /**
   * The campaigns that touches name.
   *
   * @param utmCampaigns as the touches carry them, in whatever case
   * @return by {@link CampaignPlan#utmKey}; those that no campaign has are absent
   */
  public Map<String, CampaignId> byUtm(Collection<String> utmCampaigns) {
    return utmCampaigns.isEmpty()
        ? Map.of()
        : store.byUtm(utmCampaigns.stream().map(CampaignPlan::utmKey).distinct().toList());
  }

  public Optional<Campaign> find(CampaignId id) {
    return store.find(id);
  }

  /** Refuses a utm_campaign that another campaign has. */
  @Transactional
  public Saved create(CampaignPlan plan, Instant now) {
    var id = CampaignId.next();
    return store.insert(new Campaign(id, plan), now) ? new Saved.As(id) : taken(plan);
  }

  /**
   * Refuses a utm_campaign that another campaign has, and another currency once there is spend: the
   * amounts would mean something else.
   */
  @Transactional
  public Saved change(CampaignId id, CampaignPlan plan) {
    var before = store.locked(id);
    if (!before.currency().equals(plan.currency()) && store.hasSpend(id)) {
      return Saved.Refused.at(
          "currency", "stays %s: spend was entered in it already".formatted(before.currency()));
    }
    return store.update(new Campaign(id, plan)) ? new Saved.As(id) : taken(plan);
  }

  /**
   * Sets what each of these days cost, all or none; what was known about such a day is replaced.
   */
  @Transactional
  public void spend(CampaignId id, List<DaySpend> days) {
    store.spend(id, days);
  }

  /**
   * Takes the day out of the spend, as if nobody had ever entered it.
   *
   * @return what it had cost; empty where nothing was known
   */
  @Transactional
  public Optional<BigDecimal> forget(CampaignId id, LocalDate day) {
    return store.forget(id, day);
  }

  private static Saved taken(CampaignPlan plan) {
    return Saved.Refused.at(
        "utmCampaign",
        "%s belongs to another campaign: touches could not be told apart"
            .formatted(plan.utmCampaign()));
  }
}

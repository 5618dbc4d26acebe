package tandem.campaigns;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where campaigns are kept and asked for. */
@Service
public class Campaigns {

  private final CampaignStore store;
  private final ApplicationEventPublisher events;

  Campaigns(CampaignStore store, ApplicationEventPublisher events) {
    this.store = store;
    this.events = events;
  }

  /**
   * The campaigns that touches name, by their utm_campaign or by an alias.
   *
   * @param words as the touches carry them, in whatever case
   * @return by {@link CampaignPlan#utmKey}; those that no campaign has are absent
   */
  public Map<String, CampaignId> named(Collection<String> words) {
    return words.isEmpty()
        ? Map.of()
        : store.byKey(words.stream().map(CampaignPlan::utmKey).distinct().toList());
  }

  public Optional<Campaign> find(CampaignId id) {
    return store.find(id);
  }

  /** Refuses a utm_campaign that another campaign has. */
  @Transactional
  public Saved create(CampaignPlan plan, Instant now) {
    var id = CampaignId.next();
    var taken = store.taken(id, plan);
    if (taken.isPresent()) {
      return taken(plan, taken.get());
    }
    return store.insert(new Campaign(id, plan), now) ? named(id) : taken(plan, plan.utmCampaign());
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
    var taken = store.taken(id, plan);
    if (taken.isPresent()) {
      return taken(plan, taken.get());
    }
    if (!store.update(new Campaign(id, plan))) {
      return taken(plan, plan.utmCampaign());
    }
    return Set.copyOf(before.keys()).equals(Set.copyOf(plan.keys())) ? new Saved.As(id) : named(id);
  }

  /**
   * Sets what each of these days cost, all or none; what was known about such a day is replaced.
   */
  @Transactional
  public void spend(CampaignId id, List<DaySpend> days) {
    store.spend(id, days);
  }

  /** What the day cost; empty where nothing is known. */
  public Optional<BigDecimal> spent(CampaignId id, LocalDate day) {
    return store.spent(id, day);
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

  private Saved named(CampaignId id) {
    events.publishEvent(new CampaignNamed(id));
    return new Saved.As(id);
  }

  private static Saved taken(CampaignPlan plan, String word) {
    return Saved.Refused.at(
        word.equals(plan.utmCampaign()) ? "utmCampaign" : "aliases",
        "%s belongs to another campaign: touches could not be told apart".formatted(word));
  }
}

package tandem.deals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Caller;
import tandem.access.Role;
import tandem.handoff.Handoffs;
import tandem.handoff.Lifecycle;
import tandem.handoff.Stage;
import tandem.people.Person;
import tandem.web.NotFound;

/**
 * Where deals are opened, changed, moved and closed. Each decision is about the row it has locked,
 * so of two people who move one deal the second learns what the first has done.
 */
@Service
public class Deals {

  private final DealStore store;
  private final PipelineStore pipeline;
  private final Owners owners;
  private final Handoffs handoffs;
  private final Lifecycle lifecycle;
  private final AfterLoss afterLoss;

  Deals(
      DealStore store,
      PipelineStore pipeline,
      Owners owners,
      Handoffs handoffs,
      Lifecycle lifecycle,
      AfterLoss afterLoss) {
    this.store = store;
    this.pipeline = pipeline;
    this.owners = owners;
    this.handoffs = handoffs;
    this.lifecycle = lifecycle;
    this.afterLoss = afterLoss;
  }

  /**
   * Opens a deal in the first stage and makes the person an opportunity.
   *
   * @param said name and currency are needed; owner and stage follow from who opens it
   */
  @Transactional
  public Decision open(Person person, Map<DealField, String> said, Caller caller, Instant now) {
    var draft = TermsDraft.from(said);
    if (!draft.refusals().isEmpty()) {
      return new Decision.Refused(draft.refusals());
    }
    var owner = caller.role() == Role.SALESPERSON ? caller.id() : person.owner();
    var standing = new Standing.Open(pipeline.load().first(), now);
    var deal = new Deal(DealId.next(), person.id(), draft.terms(), standing, owner, 0);
    store.insert(deal, handoffs.accepted(person.id()).orElse(null));
    store.record(deal, caller.id());
    moveOn(deal, Stage.OPPORTUNITY, "Deal opened: ", caller);
    return new Decision.Changed(deal);
  }

  /** Changes terms, owner and stage, all or nothing. */
  @Transactional
  public Decision edit(DealId id, DealEdit edit, Caller caller, Instant now) {
    var stages = pipeline.load();
    return decide(id, caller, deal -> edit.decide(deal, stages, owners::sells, caller, now));
  }

  /** Makes the person a customer. */
  @Transactional
  public Decision win(DealId id, Caller caller, Instant now) {
    var decision = decide(id, caller, deal -> deal.win(now));
    if (decision instanceof Decision.Changed(var deal)) {
      moveOn(deal, Stage.CUSTOMER, "Deal won: ", caller);
    }
    return decision;
  }

  /**
   * Sends the person back to nurture, unless another deal with them is open.
   *
   * @param reason a code or label of {@link LostReason}, or somebody's own words
   */
  @Transactional
  public Decision lose(
      DealId id, @Nullable String reason, @Nullable String note, Caller caller, Instant now) {
    var decision = decide(id, caller, deal -> deal.lose(reason, note, now));
    if (decision instanceof Decision.Changed(var deal)) {
      afterLoss.nurture(List.of(AfterLoss.Loss.of(deal)), caller.id(), null);
    }
    return decision;
  }

  /** Makes the person an opportunity again; a customer stays one. */
  @Transactional
  public Decision reopen(DealId id, Caller caller, Instant now) {
    var decision = decide(id, caller, deal -> deal.reopen(now));
    if (decision instanceof Decision.Changed(var deal)) {
      moveOn(deal, Stage.OPPORTUNITY, "Deal reopened: ", caller);
    }
    return decision;
  }

  private Decision decide(DealId id, Caller caller, Function<Deal, Decision> wish) {
    var before = store.lock(id).orElseThrow(() -> new NotFound("deal"));
    if (!before.changeableBy(caller)) {
      throw new AccessDeniedException("This deal belongs to somebody else.");
    }
    var decision = wish.apply(before);
    if (decision instanceof Decision.Changed(var after)) {
      keep(before, after, caller);
    }
    return decision;
  }

  private void keep(Deal before, Deal after, Caller caller) {
    if (!after.standing().equals(before.standing())) {
      store.move(after);
      store.record(after, caller.id());
    }
    if (!after.with(before.terms(), before.owner()).equals(after)) {
      store.change(after);
    }
  }

  private void moveOn(Deal deal, Stage to, String cause, Caller caller) {
    lifecycle.move(
        deal.person(), to, cause + deal.terms().name(), caller.id(), deal.standing().since());
  }
}

package tandem.handoff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Caller;
import tandem.people.People;
import tandem.people.PersonId;

/** Offers qualified people to sales and takes the answers. */
@Component
public class Handoffs {

  private final HandoffStore store;
  private final Agreements agreements;
  private final Routing routing;
  private final Lifecycle lifecycle;
  private final People people;

  Handoffs(
      HandoffStore store,
      Agreements agreements,
      Routing routing,
      Lifecycle lifecycle,
      People people) {
    this.store = store;
    this.agreements = agreements;
    this.routing = routing;
    this.lifecycle = lifecycle;
    this.people = people;
  }

  /** Offers each of them to the salesperson whose turn it is, and starts the clock. */
  public void offer(List<Qualifying.Qualified> qualified, Instant now) {
    if (qualified.isEmpty()) {
      return;
    }
    var owners = routing.next(qualified.size());
    var offers = new ArrayList<HandoffStore.Offer>();
    for (int i = 0; i < qualified.size(); i++) {
      var who = qualified.get(i);
      offers.add(
          new HandoffStore.Offer(
              HandoffId.next(), who.person(), owners.get(i), who.cause(), who.engagement()));
    }
    store.offer(offers, agreements.inForce(), now);
  }

  /** The person becomes accepted by sales, and belongs to whoever the offer was made to. */
  @Transactional
  public Answer accept(HandoffId id, Caller caller, Instant now) {
    var handoff = store.lock(id);
    var no = refusal(handoff, caller);
    if (no != null) {
      return no;
    }
    var accepted = handoff.orElseThrow();
    var owner = accepted.owner() == null ? caller.id() : accepted.owner();
    store.answer(id, Handoff.State.ACCEPTED, caller.id(), null, null, now);
    people.assignOwner(accepted.person(), owner, now);
    lifecycle.move(accepted.person(), Stage.SAL, "Accepted by " + caller.name(), caller.id(), now);
    return new Answer.Done(accepted.person());
  }

  /**
   * The person goes where the reason leads: back to nurture, or out.
   *
   * @param reason a code of the agreement
   */
  @Transactional
  public Answer reject(
      HandoffId id, String reason, @Nullable String note, Caller caller, Instant now) {
    var handoff = store.lock(id);
    var no = refusal(handoff, caller);
    if (no != null) {
      return no;
    }
    var reasons = agreements.reasons();
    var given = reasons.stream().filter(known -> known.code().equals(reason)).findFirst();
    if (given.isEmpty()) {
      return new Answer.NoSuchReason(reasons.stream().map(Agreements.Reason::code).toList());
    }
    var rejected = handoff.orElseThrow();
    store.answer(id, Handoff.State.REJECTED, caller.id(), reason, note, now);
    lifecycle.move(
        rejected.person(),
        given.get().leadsTo(),
        "Rejected: " + given.get().label(),
        caller.id(),
        now);
    return new Answer.Done(rejected.person());
  }

  /** The latest hand-off of the person that sales said yes to. */
  public Optional<HandoffId> accepted(PersonId person) {
    return store.accepted(person);
  }

  private static @Nullable Answer refusal(Optional<Handoff> handoff, Caller caller) {
    if (handoff.isEmpty()) {
      return new Answer.Unknown();
    }
    if (!handoff.get().mayBeAnsweredBy(caller)) {
      return new Answer.NotYours();
    }
    return handoff.get().state() == Handoff.State.OFFERED ? null : new Answer.AlreadyAnswered();
  }
}

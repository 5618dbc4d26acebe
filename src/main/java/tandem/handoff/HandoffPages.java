package tandem.handoff;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.access.Caller;
import tandem.handoff.page.Card;
import tandem.handoff.page.HandoffPage;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.Slice;
import tandem.web.Words;

/** Makes the page of hand-offs. */
@Component
class HandoffPages {

  /** Whoever has more than that waiting needs no longer list, but more salespeople. */
  private static final int WAITING_SHOWN = 60;

  private static final Limit ANSWERED_SHOWN = new Limit(25);

  private final HandoffQueries queries;
  private final HandoffCards cards;
  private final Agreements agreements;

  HandoffPages(HandoffQueries queries, HandoffCards cards, Agreements agreements) {
    this.queries = queries;
    this.cards = cards;
    this.agreements = agreements;
  }

  /**
   * What somebody asked for.
   *
   * @param state of the answered ones; null: both
   * @param after where the answered ones go on
   * @param just answered a moment ago
   * @param attempt to say no that could not be taken
   */
  record Asked(
      Handoff.@Nullable State state,
      @Nullable Cursor after,
      @Nullable HandoffId just,
      HandoffCards.@Nullable Attempt attempt) {}

  HandoffPage page(Asked asked, Caller caller, Instant now) {
    var seller = Seeing.seller(caller);
    var waiting = queries.waiting(seller, WAITING_SHOWN);
    var answered = queries.answered(asked.state(), seller, asked.after(), ANSWERED_SHOWN);
    return new HandoffPage(
        line(waiting, queries.countWaiting(seller), caller, now),
        just(asked, caller, now).orElse(null),
        groups(waiting, asked.attempt(), caller, now),
        Agreement.words(agreements.inForce().threshold()),
        filters(asked.state()),
        answered.items().stream().map(row -> row(row, now)).toList(),
        more(asked, answered));
  }

  private static String line(List<HandoffRow> shown, long all, Caller caller, Instant now) {
    var whose = Seeing.seller(caller) == null ? " for an answer from sales" : " for your answer";
    if (all == 0) {
      return "Nobody waits" + whose + ".";
    }
    var overdue = shown.stream().filter(row -> row.isOverdue(now)).count();
    return Words.counted(all, "person waits", "people wait")
        + whose
        + (overdue == 0 ? "." : ", " + Words.count(overdue) + " of them too long already.")
        + (all > shown.size() ? " Here are the most urgent." : "");
  }

  private Optional<Card> just(Asked asked, Caller caller, Instant now) {
    return Optional.ofNullable(asked.just())
        .flatMap(queries::find)
        .filter(row -> row.state() != Handoff.State.OFFERED)
        .filter(row -> row.handoff().mayBeAnsweredBy(caller))
        .map(row -> cards.of(List.of(row), null, caller, now).getFirst());
  }

  /** The owner with the most urgent one first. */
  private List<HandoffPage.Group> groups(
      List<HandoffRow> waiting,
      HandoffCards.@Nullable Attempt attempt,
      Caller caller,
      Instant now) {
    var all = cards.of(waiting, attempt, caller, now);
    var groups = new LinkedHashMap<String, HandoffPage.Group>();
    for (var i = 0; i < waiting.size(); i++) {
      var owner = waiting.get(i).owner();
      var key = owner == null ? "nobody" : owner.id().toString();
      groups
          .computeIfAbsent(
              key, _ -> new HandoffPage.Group(key, title(owner, caller), new ArrayList<>()))
          .cards()
          .add(all.get(i));
    }
    return List.copyOf(groups.values());
  }

  private static String title(HandoffRow.@Nullable Seller owner, Caller caller) {
    if (owner == null) {
      return "For whoever takes them";
    }
    return owner.id().equals(caller.id()) ? "For you" : "For " + owner.name();
  }

  private static List<HandoffPage.Choice> filters(Handoff.@Nullable State state) {
    return List.of(
        new HandoffPage.Choice("All", "/handoff", state == null),
        choice(Handoff.State.ACCEPTED, state),
        choice(Handoff.State.REJECTED, state));
  }

  private static HandoffPage.Choice choice(Handoff.State state, Handoff.@Nullable State chosen) {
    return new HandoffPage.Choice(state.label(), "/handoff?state=" + key(state), state == chosen);
  }

  private static String key(Handoff.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String more(Asked asked, Slice<HandoffRow> answered) {
    if (answered.next() == null) {
      return null;
    }
    var state = asked.state() == null ? "" : "state=" + key(asked.state()) + "&";
    return "/handoff?" + state + "after=" + answered.next();
  }

  private static HandoffPage.Row row(HandoffRow row, Instant now) {
    var answeredAt = Objects.requireNonNull(row.answeredAt());
    return new HandoffPage.Row(
        row.person().name(),
        "/people/" + row.person().id(),
        HandoffCards.mark(row.state()),
        row.reasonLabel(),
        row.note(),
        Words.orNothing(row.answeredBy()),
        Words.span(Duration.between(row.offeredAt(), answeredAt)),
        answeredAt.isAfter(row.dueAt()),
        Words.moment(answeredAt, now));
  }
}

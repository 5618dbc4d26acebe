package tandem.handoff;

import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.access.Caller;
import tandem.access.Role;
import tandem.handoff.page.Card;
import tandem.handoff.page.Mark;
import tandem.journal.Recent;
import tandem.journal.Recents;
import tandem.people.PersonId;
import tandem.scoring.Score;
import tandem.scoring.Scores;
import tandem.web.Option;
import tandem.web.Words;

/** Puts all that one needs to decide about a hand-off on one card. */
@Component
class HandoffCards {

  private static final int REASONS_SHOWN = 4;
  private static final int RECENTS_SHOWN = 3;

  private final Scores scores;
  private final Recents recents;
  private final Agreements agreements;

  HandoffCards(Scores scores, Recents recents, Agreements agreements) {
    this.scores = scores;
    this.recents = recents;
    this.agreements = agreements;
  }

  /** What somebody sent to say no, and why that cannot be taken. */
  record Attempt(HandoffId id, String reason, String note, String error) {}

  List<Card> of(List<HandoffRow> rows, @Nullable Attempt attempt, Caller caller, Instant now) {
    var persons = rows.stream().map(row -> row.person().id()).toList();
    var latest = recents.latest(persons, RECENTS_SHOWN);
    var reasons =
        agreements.reasons().stream()
            .map(reason -> new Option(reason.code(), reason.label()))
            .toList();
    return rows.stream()
        .map(
            row -> {
              var did = latest.getOrDefault(row.person().id(), List.of());
              var mine = attempt != null && attempt.id().equals(row.id()) ? attempt : null;
              return card(row, did, rejecting(row, reasons, mine, caller), caller, now);
            })
        .toList();
  }

  private Card card(
      HandoffRow row,
      List<Recent> did,
      Card.@Nullable Rejecting rejecting,
      Caller caller,
      Instant now) {
    var person = row.person();
    var score = scores.of(person.id(), now);
    return new Card(
        row.id().toString(),
        person.name(),
        "/people/" + person.id(),
        job(person),
        person.email(),
        person.phone(),
        score.map(HandoffCards::engagement).orElse("0"),
        score.map(HandoffCards::fit).orElse(null),
        row.owner() == null ? null : row.owner().name(),
        row.state() == Handoff.State.OFFERED ? Due.mark(row.offeredAt(), row.dueAt(), now) : null,
        Words.moment(row.dueAt(), now),
        row.cause(),
        Words.moment(row.offeredAt(), now),
        score.map(HandoffCards::why).orElse(List.of()),
        did.stream().map(recent -> recently(recent, now)).toList(),
        rejecting,
        answered(row, caller, now));
  }

  private static Card.@Nullable Rejecting rejecting(
      HandoffRow row, List<Option> reasons, @Nullable Attempt attempt, Caller caller) {
    if (row.state() != Handoff.State.OFFERED || !row.handoff().mayBeAnsweredBy(caller)) {
      return null;
    }
    return attempt == null
        ? new Card.Rejecting(reasons, false, null, null, null)
        : new Card.Rejecting(reasons, true, attempt.reason(), attempt.note(), attempt.error());
  }

  private static Card.@Nullable Answered answered(HandoffRow row, Caller caller, Instant now) {
    if (row.state() == Handoff.State.OFFERED) {
      return null;
    }
    var sells = caller.role() != Role.MARKETER && row.state() == Handoff.State.ACCEPTED;
    return new Card.Answered(
        mark(row.state()),
        Objects.requireNonNullElse(row.answeredBy(), Words.NOTHING),
        Words.moment(row.answeredAt(), now),
        row.reasonLabel(),
        row.note(),
        sells ? deal(row.person().id()) : null);
  }

  private static String deal(PersonId person) {
    return "/deals/new?person=" + person;
  }

  static Mark mark(Handoff.State state) {
    return switch (state) {
      case OFFERED -> new Mark(state.label(), "warn", "hourglass");
      case ACCEPTED -> new Mark(state.label(), "good", "circle-check");
      case REJECTED -> new Mark(state.label(), "neutral", "circle-x");
    };
  }

  private static @Nullable String job(HandoffRow.Who person) {
    var job =
        Stream.of(person.jobTitle(), person.company())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" at "));
    return job.isEmpty() ? null : job;
  }

  private static String engagement(Score score) {
    return score.engagement().setScale(1, RoundingMode.HALF_UP).toPlainString();
  }

  private static Mark fit(Score score) {
    return new Mark(
        "Fit " + score.fit(), score.fit().name().compareTo("C") < 0 ? "good" : "neutral", null);
  }

  private static List<Card.Why> why(Score score) {
    return score.contributions().stream()
        .limit(REASONS_SHOWN)
        .map(
            part ->
                new Card.Why(part.rule(), "+" + part.points().setScale(0, RoundingMode.HALF_UP)))
        .toList();
  }

  private static Card.Recently recently(Recent recent, Instant now) {
    return new Card.Recently(
        recent.icon(), recent.label(), recent.what(), Words.moment(recent.at(), now));
  }
}

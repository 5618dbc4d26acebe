package tandem.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.journal.Journal;
import tandem.journal.Recorded;
import tandem.people.Identification.Facts;
import tandem.people.PersonId;

/** Keeps everybody's score: always the replay of their journal under the active model. */
@Component
public class Scores {

  private static final long MILLIS_A_DAY = 86_400_000;

  private final Models models;
  private final ScoreStore store;
  private final Journal journal;

  Scores(Models models, ScoreStore store, Journal journal) {
    this.models = models;
    this.store = store;
    this.journal = journal;
  }

  /**
   * Holds these people's scores until the transaction ends. Whoever appends to the journal does
   * this before, so that the order in which a person is scored is the order of the journal.
   */
  public HeldScores hold(Collection<PersonId> persons) {
    return store.lock(persons);
  }

  /**
   * Adds what has just been recorded to the scores that are held, and keeps them.
   *
   * @param recorded human interactions, in the order of the journal
   * @param facts of everybody whose profile changed
   * @param grown people whose history grew in the middle: their score is computed anew
   * @return the engagement now, in points, of everybody whose score changed
   */
  public Map<PersonId, Double> add(
      HeldScores held,
      List<Recorded> recorded,
      Map<PersonId, Facts> facts,
      Collection<PersonId> grown,
      Instant now) {
    var model = held.model() == null ? models.active() : models.get(held.model());
    var states = new HashMap<>(held.states());
    grown.forEach(person -> states.compute(person, (id, state) -> model.blank(state)));
    facts.keySet().forEach(person -> states.computeIfAbsent(person, id -> model.blank(null)));
    recorded.stream()
        .filter(interaction -> !grown.contains(interaction.person()))
        .forEach(interaction -> count(model, states, interaction));
    if (!grown.isEmpty()) {
      journal.history(grown).forEach(interaction -> count(model, states, interaction));
    }
    facts.forEach(
        (person, said) ->
            states.computeIfPresent(person, (id, state) -> state.graded(model.grade(said))));
    return keep(model, held.states(), states, now);
  }

  /** Computes these people's scores anew from the journal. */
  @Transactional
  public void rebuild(Collection<PersonId> persons, Instant now) {
    add(hold(persons), List.of(), Map.of(), persons, now);
  }

  private static void count(Model model, Map<PersonId, ScoreState> states, Recorded interaction) {
    states.compute(
        interaction.person(),
        (person, state) -> model.add(state == null ? model.blank(null) : state, interaction));
  }

  private Map<PersonId, Double> keep(
      Model model,
      Map<PersonId, ScoreState> before,
      Map<PersonId, ScoreState> states,
      Instant now) {
    states.entrySet().removeIf(entry -> entry.getValue().equals(before.get(entry.getKey())));
    var known = new HashMap<>(states);
    known.keySet().retainAll(before.keySet());
    var fresh = new HashMap<>(states);
    fresh.keySet().removeAll(before.keySet());
    store.change(known);
    store.add(fresh);
    var day = Heat.days(now);
    var engagement = new HashMap<PersonId, Double>();
    states.forEach(
        (person, state) ->
            engagement.put(person, Heat.points(state.heat(), day, model.halfLifeDays())));
    return engagement;
  }

  /** Forgets the scores of people who are about to be strangers again. */
  public void forget(Collection<PersonId> persons) {
    store.forget(persons);
  }

  /** Somebody's score at that moment; empty for somebody we do not know. */
  public Optional<Score> of(PersonId person, Instant now) {
    return store.find(person).map(state -> explain(state, now));
  }

  private Score explain(ScoreState state, Instant now) {
    var model = models.active();
    var contributions = new ArrayList<Score.Contribution>();
    for (var rule : model.rules()) {
      var tally = state.tallies().get(rule.id());
      if (tally != null) {
        contributions.add(contribution(rule, tally, now, model.halfLifeDays()));
      }
    }
    contributions.sort(Comparator.comparing(Score.Contribution::points).reversed());
    var engagement =
        contributions.stream()
            .map(Score.Contribution::points)
            .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    return new Score(engagement, state.fit(), List.copyOf(contributions));
  }

  private static Score.Contribution contribution(
      Rule rule, Tally tally, Instant now, double halfLifeDays) {
    return new Score.Contribution(
        rule.title(),
        rule.side().name(),
        BigDecimal.valueOf(Heat.points(tally.heat(), Heat.days(now), halfLifeDays))
            .setScale(2, RoundingMode.HALF_EVEN),
        tally.count(),
        Instant.ofEpochMilli(Math.round(tally.latestDay() * MILLIS_A_DAY)),
        BigDecimal.valueOf(rule.cap()));
  }
}

package tandem.scoring;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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

  private final Models models;
  private final ScoreStore store;
  private final Journal journal;
  private final Grading grading;
  private final Explaining explaining;

  Scores(Models models, ScoreStore store, Journal journal, Grading grading, Explaining explaining) {
    this.models = models;
    this.store = store;
    this.journal = journal;
    this.grading = grading;
    this.explaining = explaining;
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
    var inForce = held.inForce() == null ? models.inForce() : held.inForce();
    var model = models.get(inForce.model());
    var states = new HashMap<>(held.states());
    grown.forEach(person -> states.compute(person, (id, state) -> model.blank(state)));
    facts.keySet().forEach(person -> states.computeIfAbsent(person, id -> model.blank(null)));
    recorded.stream()
        .filter(interaction -> !grown.contains(interaction.person()))
        .forEach(interaction -> count(model, states, interaction));
    if (!grown.isEmpty()) {
      journal.history(grown).forEach(interaction -> count(model, states, interaction));
    }
    var strangers = new HashSet<>(states.keySet());
    strangers.removeAll(held.persons());
    strangers.removeAll(facts.keySet());
    grading
        .now(inForce.fit(), facts, strangers, now)
        .forEach(
            (person, grade) -> states.computeIfPresent(person, (id, state) -> state.graded(grade)));
    return keep(model, held.states(), states, now);
  }

  /** Computes these people's scores anew from the journal. */
  @Transactional
  public void rebuild(Collection<PersonId> persons, Instant now) {
    add(hold(persons), List.of(), Map.of(), persons, now);
  }

  /** Grades these people anew, by the segments in which they are kept. */
  @Transactional
  public void regrade(Collection<PersonId> persons, Instant now) {
    var held = hold(persons);
    var inForce = held.inForce();
    if (inForce != null) {
      var states = new HashMap<>(held.states());
      grading
          .kept(inForce.fit(), held.persons())
          .forEach(
              (person, grade) ->
                  states.computeIfPresent(person, (id, state) -> state.graded(grade)));
      keep(models.get(inForce.model()), held.states(), states, now);
    }
  }

  /** The engagement now, in points, of everybody whose score is held. */
  public Map<PersonId, Double> engagement(HeldScores held, Instant now) {
    var engagement = new HashMap<PersonId, Double>();
    held.states()
        .forEach(
            (person, state) ->
                engagement.put(
                    person,
                    Heat.points(
                        state.heat(), Heat.days(now), models.get(state.model()).halfLifeDays())));
    return engagement;
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
    return store.find(person).map(state -> explaining.explain(person, state, now));
  }
}

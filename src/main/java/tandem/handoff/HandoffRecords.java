package tandem.handoff;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.people.PersonId;
import tandem.people.PersonRecords;
import tandem.people.PersonRows;
import tandem.people.Traces;
import tools.jackson.databind.json.JsonMapper;

/** How far somebody came, and their hand-offs. */
@Component
class HandoffRecords implements PersonRecords {

  /** What a merge makes of two standings and their open offers, to be taken back. */
  record Memo(
      PastStages.@Nullable Standing from,
      PastStages.@Nullable Standing to,
      PastStages.@Nullable Standing joined,
      List<String> withdrawn) {}

  private static final String STRIP =
      """
      update handoff
         set person_id = :shell, merged_from = null, note = null
       where person_id = :person and state <> 'OFFERED'
      """;

  private static final String WITHDRAW =
      "delete from handoff where person_id = :person and state = 'OFFERED'";
  private static final String MOVES =
      "update stage_move set person_id = :shell, merged_from = null where person_id = :person";
  private static final String STAND =
      "update person_stage set person_id = :shell where person_id = :person";

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final JoinedStages stages;
  private final JoinedOffers offers;
  private final PersonRows moves;
  private final PersonRows handoffs;
  private final PersonRows standings;

  HandoffRecords(JdbcClient jdbc, JsonMapper json, JoinedStages stages, JoinedOffers offers) {
    this.jdbc = jdbc;
    this.json = json;
    this.stages = stages;
    this.offers = offers;
    this.moves = new PersonRows(jdbc, "stage_move", "at, id");
    this.handoffs = new PersonRows(jdbc, "handoff", "offered_at, id");
    this.standings = new PersonRows(jdbc, "person_stage", "since");
  }

  @Override
  public String key() {
    return "handoff";
  }

  @Override
  public Set<String> tables() {
    return Set.of("person_stage", "stage_move", "handoff");
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public void hold(Collection<PersonId> persons) {
    stages.hold(persons);
  }

  @Override
  public @Nullable String move(PersonId from, PersonId to, Instant now) {
    var one = stages.of(from);
    var other = stages.of(to);
    var joined = JoinedStages.join(one, other);
    stages.put(from, null);
    stages.put(to, joined);
    moves.move(from, to);
    var withdrawn = offers.withdraw(from, to, joined != null && joined.stage() == Stage.MQL);
    handoffs.move(from, to);
    return json.writeValueAsString(new Memo(one, other, joined, withdrawn));
  }

  /** Who moved on since the merge stays where they came. */
  @Override
  public void moveBack(PersonId from, PersonId to, @Nullable String memo, Instant now) {
    moves.moveBack(from, to);
    handoffs.moveBack(from, to);
    if (memo == null) {
      return;
    }
    var before = json.readValue(memo, Memo.class);
    var present = stages.of(to);
    var moved = present != null && !present.equals(before.joined());
    stages.put(to, moved ? present : before.to());
    stages.put(from, before.from());
    offers.restore(before.withdrawn(), from);
    if (!moved) {
      offers.restore(before.withdrawn(), to);
    }
    if (moved && before.from() != null && !offers.fit(from, before.from().stage())) {
      stages.put(from, present);
    }
  }

  @Override
  public List<Kept> export(Traces who) {
    return List.of(
        standings.export("Stage", who.person()),
        moves.export("How you came there", who.person()),
        handoffs.export("Hand-offs to sales", who.person()));
  }

  /** The funnel's totals are made of stages and answers; an offer that waits has nobody left. */
  @Override
  public void erase(Traces who, PersonId shell, Instant now) {
    jdbc.sql(WITHDRAW).param("person", who.person().value()).update();
    for (var sql : List.of(STRIP, MOVES, STAND)) {
      jdbc.sql(sql).param("person", who.person().value()).param("shell", shell.value()).update();
    }
  }
}

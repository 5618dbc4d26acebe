package tandem.deals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.handoff.Lifecycle;
import tandem.handoff.Lifecycle.Step;
import tandem.handoff.PastStages;
import tandem.handoff.Stage;
import tandem.handoff.StagesTakenBack;
import tandem.people.PersonId;
import tandem.platform.Columns;
import tandem.platform.Times;

/** Puts people back to where they stood before an import told of their deals, or of purchases. */
@Component
class StagesUndo {

  private static final String STILL_TOLD =
      """
      select distinct d.person_id
        from deal d
        join deal_move m on m.deal_id = d.id and m.import_id = :import
       where d.person_id = any(:persons::uuid[])
      """;

  /** Deals that would have moved them, had the import not done so before. */
  private static final String OTHERS =
      """
      select person_id, case when state = 'WON' then 'CUSTOMER' else 'OPPORTUNITY' end as stage,
             case when state = 'WON' then 'Deal won: ' else 'Deal opened: ' end || name as cause,
             coalesce(closed_at, created_at) as at
        from deal
       where person_id = any(:persons::uuid[]) and state <> 'LOST'
       order by at, id
      """;

  private final PastStages past;
  private final Lifecycle lifecycle;
  private final JdbcClient jdbc;

  StagesUndo(PastStages past, Lifecycle lifecycle, JdbcClient jdbc) {
    this.past = past;
    this.lifecycle = lifecycle;
    this.jdbc = jdbc;
  }

  /**
   * In the caller's transaction, when all deals of the import are taken back that can be. Whoever
   * was moved again since stays, and so does with whom a deal of it stays.
   */
  void takeBack(UUID importId, List<PastStages.Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    var told = told(importId, changes.stream().map(PastStages.Change::person).toList());
    var free = changes.stream().filter(change -> !told.contains(change.person())).toList();
    leaveToDeals(past.restore(importId, free), free);
  }

  @EventListener
  void on(StagesTakenBack stages) {
    var changes = stages.changes();
    leaveToDeals(changes.stream().map(PastStages.Change::person).toList(), changes);
  }

  private void leaveToDeals(Collection<PersonId> back, List<PastStages.Change> changes) {
    var left = back.stream().filter(person -> leftToDeals(person, changes)).toList();
    lifecycle.moveAll(others(left), null);
  }

  /** Whom somebody had sent away, an older deal does not bring back. */
  private static boolean leftToDeals(PersonId person, List<PastStages.Change> changes) {
    return changes.stream()
        .filter(change -> change.person().equals(person))
        .map(change -> change.before().stage())
        .noneMatch(stage -> stage == Stage.RECYCLED || stage == Stage.DISQUALIFIED);
  }

  private Set<PersonId> told(UUID importId, Collection<PersonId> persons) {
    return new HashSet<>(
        jdbc.sql(STILL_TOLD)
            .param("import", importId)
            .params(Columns.of(List.copyOf(persons)).with("persons", person -> person).arrays())
            .query((row, _) -> person(row))
            .list());
  }

  private List<Step> others(List<PersonId> persons) {
    return jdbc.sql(OTHERS)
        .params(Columns.of(persons).with("persons", person -> person).arrays())
        .query((row, _) -> step(row))
        .list();
  }

  private static Step step(ResultSet row) throws SQLException {
    return new Step(
        person(row),
        Stage.valueOf(row.getString("stage")),
        row.getString("cause"),
        Times.instant(row, "at"));
  }

  private static PersonId person(ResultSet row) throws SQLException {
    return new PersonId(row.getObject("person_id", UUID.class));
  }
}

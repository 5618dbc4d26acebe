package tandem.handoff;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.handoff.page.Mark;
import tandem.handoff.page.StagePage;
import tandem.people.PersonId;
import tandem.platform.Times;
import tandem.web.Words;

/** Reads the way somebody has come from stage to stage. */
@Component
class StageHistory {

  private static final String MOVES =
      """
      select m.to_stage, m.cause, m.at, u.name as actor
        from stage_move m
        left join app_user u on u.id = m.actor_id
       where m.person_id = :person
       order by m.id desc
       limit 12
      """;

  private final JdbcClient jdbc;

  StageHistory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The latest move first. */
  List<StagePage.Move> of(PersonId person, Instant now) {
    return jdbc.sql(MOVES)
        .param("person", person.value())
        .query(
            (row, _) ->
                new StagePage.Move(
                    mark(Stage.valueOf(row.getString("to_stage"))),
                    row.getString("cause"),
                    row.getString("actor"),
                    Words.moment(Times.instant(row, "at"), now)))
        .list();
  }

  private static Mark mark(Stage stage) {
    return new Mark(stage.label(), StageWords.tone(stage), stage.icon());
  }
}

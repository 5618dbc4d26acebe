package tandem.scoring;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.people.PersonId;
import tandem.platform.Times;

/** How far the grading of everybody is. */
@Component
class FitPasses {

  private static final String ASK =
      "insert into fit_pass (cause, asked_at) values (:cause, :now) returning id";

  /** Nobody's, where it is done, or a later one does the same once more. */
  private static final String BEGIN =
      """
      update fit_pass
         set seen_at = coalesce(seen_at, clock_timestamp())
       where id = :pass and done_at is null and not exists (select from fit_pass where id > :pass)
      """;

  /** A transaction that began before may still write grades by what was before. */
  private static final String ROUND =
      """
      update fit_pass f
         set is_last = not exists (select from pg_stat_activity a
                                    where a.datname = current_database() and a.backend_type = 'client backend'
                                      and a.pid <> pg_backend_pid() and a.xact_start < f.seen_at)
       where id = :pass and reached is null
      """;

  private static final String NEXT =
      """
      select person_id
        from person_score
       where person_id > coalesce((select reached from fit_pass where id = :pass), '00000000-0000-0000-0000-000000000000')
       order by person_id
       limit :limit
      """;

  private static final String REACH =
      """
      update fit_pass
         set reached = :person
       where id = :pass and not exists (select from fit_pass where id > :pass)
      """;

  private static final String END =
      """
      update fit_pass
         set reached = null, done_at = case when is_last then :now::timestamptz end
       where id = :pass
      returning done_at is not null
      """;

  private static final String UNDER_WAY =
      "select exists (select from fit_pass where done_at is null and id = (select max(id) from fit_pass))";

  private final JdbcClient jdbc;

  FitPasses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long ask(String cause, Instant now) {
    return jdbc.sql(ASK)
        .param("cause", cause)
        .param("now", Times.sql(now))
        .query(Long.class)
        .single();
  }

  /**
   * @return false where it is done, or not wanted any more
   */
  boolean begin(long pass) {
    return jdbc.sql(BEGIN).param("pass", pass).update() == 1;
  }

  /** Begins a round, unless one is under way. */
  void round(long pass) {
    jdbc.sql(ROUND).param("pass", pass).update();
  }

  /** Those whose turn it is; none: the round is over. */
  List<PersonId> next(long pass, int limit) {
    return jdbc.sql(NEXT)
        .param("pass", pass)
        .param("limit", limit)
        .query((row, _) -> new PersonId(row.getObject("person_id", UUID.class)))
        .list();
  }

  /**
   * @return false where it is not wanted any more
   */
  boolean reach(long pass, PersonId person) {
    return jdbc.sql(REACH).param("pass", pass).param("person", person.value()).update() == 1;
  }

  /**
   * Ends a round.
   *
   * @return whether it was the last
   */
  boolean end(long pass, Instant now) {
    return jdbc.sql(END)
        .param("pass", pass)
        .param("now", Times.sql(now))
        .query(Boolean.class)
        .single();
  }

  /** Whether everybody is being graded anew. */
  boolean isUnderWay() {
    return jdbc.sql(UNDER_WAY).query(Boolean.class).single();
  }
}

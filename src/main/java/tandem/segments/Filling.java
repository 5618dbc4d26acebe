package tandem.segments;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.platform.Times;
import tandem.segments.Rules.Rule;

/**
 * Looks at everybody under a new condition. Only its last moments hold the lock of {@link
 * Membership}: other segments go on following what happens, and whoever is touched meanwhile is
 * looked at once more at the end.
 */
@Component
class Filling {

  /** In the order of the indexes, which then grow at one place; at first nobody is in yet. */
  private static final String COME =
      """
      insert into segment_member (segment_id, person_id, since)
      select :segment, person_id, :now from segment_judged where holds order by person_id
      """;

  private static final String COME_BY_CHANGE =
      "with came as ("
          + COME
          + """
      on conflict do nothing
      returning person_id
      )
      insert into segment_move (segment_id, person_id, entered, at, cause)
      select :segment, person_id, true, :now, 'The segment was changed' from came
      """;

  private static final String GO =
      """
      with went as (
        delete from segment_member m
         where m.segment_id = :segment
           and not exists (select from segment_judged j where j.person_id = m.person_id and j.holds)
        returning m.person_id
      )
      insert into segment_move (segment_id, person_id, entered, at, cause)
      select :segment, person_id, false, :now, 'The segment was changed' from went
      """;

  private static final String FORGET_MOMENTS =
      "delete from segment_due where segment_id = :segment";

  private static final String MOMENTS =
      """
      insert into segment_due (segment_id, person_id, at)
      select :segment, person_id, due from segment_judged where due is not null order by person_id
      """;

  private static final String LATE =
      "delete from segment_late where segment_id = :segment returning touched";

  private static final String DONE =
      """
      update segment
         set state = 'ACTIVE', filled_at = :now,
             members = (select count(*) from segment_member where segment_id = :segment)
       where id = :segment and version = :version and state = 'FILLING' and broken is null
      """;

  private final JdbcClient jdbc;
  private final SegmentStore store;
  private final RollCall rollCall;
  private final Membership membership;
  private final Upkeep upkeep;
  private final Rules rules;
  private final FollowUps followUps;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Filling(
      JdbcClient jdbc,
      SegmentStore store,
      RollCall rollCall,
      Membership membership,
      Upkeep upkeep,
      Rules rules,
      FollowUps followUps,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.store = store;
    this.rollCall = rollCall;
    this.membership = membership;
    this.upkeep = upkeep;
    this.rules = rules;
    this.followUps = followUps;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Does nothing where the segment was changed once more meanwhile, or is gone. */
  void fill(SegmentId id, int version) {
    var found = store.find(id).orElse(null);
    var condition = found == null ? null : found.condition();
    if (found == null
        || condition == null
        || found.version() != version
        || found.state() != Segment.State.FILLING) {
      return;
    }
    var rule = Rule.of(found, condition);
    // Whoever judges by the rules of before has finished once the lock was held.
    transaction.executeWithoutResult(_ -> store.holdMembership());
    transaction.executeWithoutResult(
        status -> {
          if (!fill(rule, found.filledAt() == null)) {
            status.setRollbackOnly();
          }
        });
  }

  private boolean fill(Rule rule, boolean first) {
    var now = clock.instant();
    rollCall.take(rule, now);
    if (first) {
      run(COME, rule, now);
      run(MOMENTS, rule, now);
      store.holdMembership();
    } else {
      run(COME_BY_CHANGE, rule, now);
      // Before anything is deleted, which somebody who holds the lock may want to delete as well.
      store.holdMembership();
      run(GO, rule, now);
      run(FORGET_MOMENTS, rule, now);
      run(MOMENTS, rule, now);
    }
    return finish(rule, now);
  }

  private boolean finish(Rule rule, Instant now) {
    var late =
        jdbc.sql(LATE)
            .param("segment", rule.id().value())
            .query((row, _) -> row.getObject("touched", UUID.class))
            .list();
    membership.catchUp(rule, late, clock.instant());
    var done = run(DONE, rule, now) == 1;
    upkeep.refill(rules.current().looking(Aspect.member(rule.id())));
    followUps.redefined(rule.id());
    return done;
  }

  private int run(String sql, Rule rule, Instant now) {
    return jdbc.sql(sql)
        .param("segment", rule.id().value())
        .param("version", rule.version())
        .param("now", Times.sql(now))
        .update();
  }
}

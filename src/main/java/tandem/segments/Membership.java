package tandem.segments;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.platform.Times;
import tandem.segments.Judge.Ask;
import tandem.segments.Rules.Rule;

/**
 * Lets membership follow what happens. All changes of it wait for one lock, so that nobody is
 * judged by what was before; any number of processes may try.
 */
@Component
class Membership {

  /** What everybody who judges holds until the transaction ends. */
  static final long LOCK = 5_209_274_113L;

  private static final String TRY = "select pg_try_advisory_xact_lock(:lock)";
  private static final String ANYTHING_TOUCHED = "select exists (select from segment_touch)";

  /**
   * The first moment of each segment: what is due is found where it stands, whatever is to come.
   */
  private static final String ANYTHING_DUE =
      """
      select exists (select from segment s
                      where s.state = 'ACTIVE' and s.broken is null
                        and (select min(d.at) from segment_due d where d.segment_id = s.id) <= :now)
      """;

  private static final String LATE =
      """
      insert into segment_late (segment_id, touched)
      select s.id, p.id from unnest(:segments::uuid[]) as s (id) cross join unnest(:people::uuid[]) as p (id)
      on conflict do nothing
      """;

  private static final String GONE =
      """
      select t.id
        from unnest(:people::uuid[]) as t (id)
       where not exists (select from person p where p.id = t.id)
      """;

  /** Whoever was deleted and is back meanwhile, as after the undoing of a merge, keeps all. */
  private static final List<String> FORGET =
      List.of(
          """
          with gone as (
            delete from segment_member m
             where m.segment_id = any(array(select id from segment)) and m.person_id = any(:people::uuid[])
               and not exists (select from person p where p.id = m.person_id)
            returning m.segment_id
          )
          update segment s
             set members = s.members - g.people
            from (select segment_id, count(*) as people from gone group by segment_id) g
           where s.id = g.segment_id
          """,
          """
          delete from segment_due d
           where d.segment_id = any(array(select id from segment)) and d.person_id = any(:people::uuid[])
             and not exists (select from person p where p.id = d.person_id)
          """,
          """
          delete from segment_move m
           where m.person_id = any(:people::uuid[]) and not exists (select from person p where p.id = m.person_id)
          """);

  private final JdbcClient jdbc;
  private final SegmentStore store;
  private final Touches touches;
  private final Rules rules;
  private final Judge judge;
  private final Upkeep upkeep;
  private final FollowUps followUps;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Membership(
      JdbcClient jdbc,
      SegmentStore store,
      Touches touches,
      Rules rules,
      Judge judge,
      Upkeep upkeep,
      FollowUps followUps,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.store = store;
    this.touches = touches;
    this.rules = rules;
    this.judge = judge;
    this.upkeep = upkeep;
    this.followUps = followUps;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Waits until all that happened before is followed, and what followed from it. */
  public void settle() {
    do {
      while (isBehind()) {
        transaction.executeWithoutResult(
            _ -> {
              store.holdMembership();
              follow(clock.instant());
            });
      }
      followUps.tell(followUps.last());
    } while (isBehind() || followUps.last() != null);
  }

  /**
   * Follows a part of what happened, unless somebody else is at it.
   *
   * @return whether there was anything to do
   */
  boolean step() {
    return isBehind()
        && Boolean.TRUE.equals(
            transaction.execute(
                _ -> {
                  if (!jdbc.sql(TRY).param("lock", LOCK).query(Boolean.class).single()) {
                    return false;
                  }
                  follow(clock.instant());
                  return true;
                }));
  }

  private boolean isBehind() {
    return jdbc.sql(ANYTHING_TOUCHED).query(Boolean.class).single()
        || jdbc.sql(ANYTHING_DUE)
            .param("now", Times.sql(clock.instant()))
            .query(Boolean.class)
            .single();
  }

  /**
   * The queue is read before the rules: whatever is taken while a segment is being filled is either
   * seen by the filling itself or remembered for its end.
   */
  private void follow(Instant now) {
    var taken = touches.take();
    var current = rules.current();
    var asks = new ArrayList<Ask>();
    if (!taken.isEmpty()) {
      forget(taken.gone());
      remember(current.filling(), taken.people());
      remember(current.filling(), taken.gone());
      upkeep.refill(current.looking(taken.anew()));
      asks.addAll(touches.asks(taken, current.active(), now));
    }
    asks.addAll(touches.due(current.active(), now));
    judge.judge(once(asks), current.active(), current.aspects(), now);
  }

  private static List<Ask> once(List<Ask> asks) {
    record Pair(UUID person, SegmentId segment) {}
    var seen = new HashSet<Pair>();
    return asks.stream().filter(ask -> seen.add(new Pair(ask.person(), ask.segment()))).toList();
  }

  private void remember(List<Rule> filling, Collection<UUID> people) {
    if (!filling.isEmpty() && !people.isEmpty()) {
      jdbc.sql(LATE)
          .param("segments", texts(filling.stream().map(Rule::id).toList()))
          .param("people", texts(people))
          .update();
    }
  }

  private void forget(Collection<UUID> people) {
    var gone =
        people.isEmpty()
            ? List.<UUID>of()
            : jdbc.sql(GONE).param("people", texts(people)).query(UUID.class).list();
    if (!gone.isEmpty()) {
      FORGET.forEach(sql -> jdbc.sql(sql).param("people", texts(gone)).update());
    }
  }

  private static String[] texts(Collection<?> ids) {
    return ids.stream().map(Object::toString).toArray(String[]::new);
  }

  /**
   * Judges one segment's people who were touched while it was being filled. Those who were deleted
   * meanwhile may have been let in since.
   */
  void catchUp(Rule rule, List<UUID> people, Instant now) {
    forget(people);
    var aspects = rules.current().aspects();
    judge.judge(
        people.stream().map(person -> new Ask(person, rule.id(), "Something they did")).toList(),
        List.of(rule),
        aspects,
        now);
  }
}

package tandem.segments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.people.PersonId;

/**
 * Tells followers who moved: noted in the transaction of the move, so that none is lost, and told
 * in one of its own, so that no follower waits for somebody while membership is held.
 */
@Component
class FollowUps {

  private static final int AT_ONCE = 500;

  private static final String NOTE =
      "insert into segment_follow_up (follower, persons) values (:follower, :persons::uuid[])";

  private static final String LAST = "select max(id) from segment_follow_up";

  private static final String NEXT =
      """
      select id, follower, persons
        from segment_follow_up
       where id <= :until
       order by id
       limit 1
         for update skip locked
      """;

  private static final String DONE = "delete from segment_follow_up where id = :id";

  private final JdbcClient jdbc;
  private final List<SegmentFollower> followers;
  private final Clock clock;
  private final TransactionTemplate transaction;

  FollowUps(
      JdbcClient jdbc,
      List<SegmentFollower> followers,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.followers = followers;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  private record Next(long id, String follower, List<PersonId> people) {}

  /** Notes who entered or left. */
  void moved(Map<SegmentId, ? extends Collection<PersonId>> moves) {
    if (moves.isEmpty()) {
      return;
    }
    for (var follower : followers) {
      var followed = follower.followed();
      var people = new LinkedHashSet<PersonId>();
      moves.forEach(
          (segment, some) -> {
            if (followed.contains(segment)) {
              people.addAll(some);
            }
          });
      note(follower, List.copyOf(people));
    }
  }

  private void note(SegmentFollower follower, List<PersonId> people) {
    for (var i = 0; i < people.size(); i += AT_ONCE) {
      var some = people.subList(i, Math.min(people.size(), i + AT_ONCE));
      jdbc.sql(NOTE)
          .param("follower", follower.name())
          .param("persons", some.stream().map(PersonId::toString).toArray(String[]::new))
          .update();
    }
  }

  void redefined(SegmentId segment) {
    for (var follower : followers) {
      if (follower.followed().contains(segment)) {
        follower.redefined(segment);
      }
    }
  }

  /** The latest that waits; null: none does. */
  @Nullable Long last() {
    return jdbc.sql(LAST)
        .query((row, _) -> java.util.Optional.ofNullable(row.getObject(1, Long.class)))
        .single()
        .orElse(null);
  }

  /**
   * Tells the followers what waits.
   *
   * @param until the latest to tell; null: nothing waits
   */
  void tell(@Nullable Long until) {
    while (until != null && Boolean.TRUE.equals(transaction.execute(_ -> tellOne(until)))) {
      // the next one
    }
  }

  private boolean tellOne(long until) {
    var next = jdbc.sql(NEXT).param("until", until).query((row, _) -> next(row)).optional();
    next.ifPresent(
        one -> {
          for (var follower : followers) {
            if (follower.name().equals(one.follower())) {
              follower.moved(one.people(), clock.instant());
            }
          }
          jdbc.sql(DONE).param("id", one.id()).update();
        });
    return next.isPresent();
  }

  private static Next next(ResultSet row) throws SQLException {
    var people = new ArrayList<PersonId>();
    Arrays.stream((Object[]) row.getArray("persons").getArray())
        .forEach(id -> people.add(new PersonId((UUID) id)));
    return new Next(row.getLong("id"), row.getString("follower"), people);
  }
}

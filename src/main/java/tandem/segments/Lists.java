package tandem.segments;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.people.PersonId;
import tandem.platform.Times;

/** Lists that are kept by hand. */
@Service
public class Lists {

  /** Before its members, as everybody does who changes both. */
  private static final String HOLD = "select id from segment where id = :list for no key update";

  private static final String ADD =
      """
      with came as (
        insert into segment_member (segment_id, person_id, since)
        select s.id, p.id, :now
          from segment s
          join person p on p.id = any(:people::uuid[])
         where s.id = :list and s.condition is null
        on conflict do nothing
        returning person_id
      )
      insert into segment_move (segment_id, person_id, entered, at, cause)
      select :list, person_id, true, :now, :cause from came
      returning person_id
      """;

  private static final String ADD_SEGMENT =
      "select person_id from segment_member where segment_id = :segment order by person_id";

  private static final String TAKE_AWAY =
      """
      with went as (
        delete from segment_member m
         using segment s
         where s.id = m.segment_id and s.condition is null and m.segment_id = :list and m.person_id = any(:people::uuid[])
        returning m.person_id
      )
      insert into segment_move (segment_id, person_id, entered, at, cause)
      select :list, person_id, false, :now, :cause from went
      returning person_id
      """;

  private static final String COUNT =
      "update segment set members = members + :delta where id = :list";

  private final JdbcClient jdbc;
  private final Judge judge;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Lists(JdbcClient jdbc, Judge judge, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.judge = judge;
    this.events = events;
    this.clock = clock;
  }

  /**
   * People who are no more, or on the list already, are passed over.
   *
   * @param cause such as "Added by Mia"
   * @return who came to it
   */
  @Transactional
  public Collection<PersonId> add(SegmentId list, Collection<PersonId> people, String cause) {
    var now = clock.instant();
    var came = run(ADD, list, people, cause, now);
    told(list, came, 1);
    if (!came.isEmpty()) {
      events.publishEvent(new SegmentMoves(list, List.copyOf(came), List.of(), now));
    }
    return came;
  }

  /** Everybody who belongs to the segment now. */
  @Transactional
  public Collection<PersonId> addAll(SegmentId list, SegmentId segment, String cause) {
    var people =
        jdbc.sql(ADD_SEGMENT)
            .param("segment", segment.value())
            .query((row, _) -> PersonId.of(row.getString("person_id")))
            .list();
    return add(list, people, cause);
  }

  /**
   * @return who was on it
   */
  @Transactional
  public Collection<PersonId> takeAway(SegmentId list, Collection<PersonId> people, String cause) {
    var now = clock.instant();
    var went = run(TAKE_AWAY, list, people, cause, now);
    told(list, went, -1);
    if (!went.isEmpty()) {
      events.publishEvent(new SegmentMoves(list, List.of(), List.copyOf(went), now));
    }
    return went;
  }

  private Collection<PersonId> run(
      String sql, SegmentId list, Collection<PersonId> people, String cause, Instant now) {
    jdbc.sql(HOLD).param("list", list.value()).query().listOfRows();
    return new LinkedHashSet<>(
        jdbc.sql(sql)
            .param("list", list.value())
            .param("people", people.stream().map(PersonId::toString).toArray(String[]::new))
            .param("cause", cause)
            .param("now", Times.sql(now))
            .query((row, _) -> PersonId.of(row.getString("person_id")))
            .list());
  }

  private void told(SegmentId list, Collection<PersonId> moved, int sign) {
    jdbc.sql(COUNT).param("list", list.value()).param("delta", sign * moved.size()).update();
    judge.listed(list, moved);
  }
}

package tandem.segments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tandem.people.PersonId;

/**
 * Answers other modules who meets a segment's condition. A segment that is broken or gone is met by
 * nobody.
 */
@Service
public class Conditions {

  /** How often a condition may change while it is asked. */
  private static final int TRIES = 5;

  /** The answers, and whom membership does not agree about yet: they are to be looked at again. */
  private static final String MEETING =
      """
      with known as materialized (
        select asked.n - 1 as n, sg.id, sg.version, sg.condition is null as is_list, sg.broken is null as is_whole,
               sg.state = 'ACTIVE' as is_filled
          from unnest(:segments::uuid[]) with ordinality as asked (id, n)
          join segment sg on sg.id = asked.id
      ), judged as materialized (
        select p.id as person_id, known.id as segment_id, known.version, known.is_whole and known.is_filled as is_kept,
               mem.person_id is not null as belongs,
               known.is_whole
               and case when known.is_list then mem.person_id is not null else case known.n {holds} else false end end as holds
          from unnest(:people::uuid[]) as t (person)
          join person p on p.id = t.person
          {from}
         cross join known
          left join segment_member mem on mem.segment_id = known.id and mem.person_id = p.id
      ), ahead as (
        insert into segment_follow_up (follower, persons)
        select :follower, array_agg(distinct person_id) from judged where is_kept and holds <> belongs having count(*) > 0
      )
      select person_id, segment_id, version, holds from judged
      """;

  private static final String BELONGING =
      """
      select m.person_id, m.segment_id
        from segment_member m
        join segment s on s.id = m.segment_id and s.broken is null
       where m.segment_id = any(:segments::uuid[]) and m.person_id = any(:people::uuid[])
      """;

  private final JdbcClient jdbc;
  private final SegmentStore store;
  private final ConcurrentMap<List<SegmentId>, Prepared> prepared = new ConcurrentHashMap<>();

  Conditions(JdbcClient jdbc, SegmentStore store) {
    this.jdbc = jdbc;
    this.store = store;
  }

  /**
   * Conditions as they were read.
   *
   * @param versions of those that have a condition
   */
  private record Prepared(Map<SegmentId, Integer> versions, String sql, Judgement judgement) {}

  private record Answer(PersonId person, SegmentId segment, int version, boolean holds) {}

  /**
   * Which of the segments each of the people meets at this moment, within the caller's transaction:
   * whatever membership has not followed yet counts. Whoever is judged otherwise than membership
   * has it is told to the follower again once membership has caught up.
   *
   * @return nothing for those who meet none
   */
  public Map<PersonId, Set<SegmentId>> meeting(
      Set<SegmentId> segments, Collection<PersonId> people, String follower, Instant now) {
    if (segments.isEmpty() || people.isEmpty()) {
      return Map.of();
    }
    var asked = segments.stream().sorted().toList();
    for (var attempt = 1; attempt <= TRIES; attempt++) {
      var ready = prepared.computeIfAbsent(asked, this::prepare);
      var answers = ask(asked, ready, people, follower, now);
      if (answers.stream().allMatch(answer -> isCurrent(answer, ready))) {
        return bySegment(answers.stream().filter(Answer::holds).toList());
      }
      prepared.remove(asked, ready);
    }
    return Map.of();
  }

  /** Which of the segments each of the people belongs to, as it is kept. */
  public Map<PersonId, Set<SegmentId>> belonging(
      Set<SegmentId> segments, Collection<PersonId> people) {
    if (segments.isEmpty() || people.isEmpty()) {
      return Map.of();
    }
    return bySegment(
        jdbc.sql(BELONGING)
            .param("segments", texts(segments))
            .param("people", texts(people))
            .query(
                (row, _) ->
                    new Answer(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        new SegmentId(row.getObject("segment_id", UUID.class)),
                        0,
                        true))
            .list());
  }

  private static boolean isCurrent(Answer answer, Prepared ready) {
    var version = ready.versions().get(answer.segment());
    return version == null || version == answer.version();
  }

  private static Map<PersonId, Set<SegmentId>> bySegment(List<Answer> answers) {
    var met = new HashMap<PersonId, Set<SegmentId>>();
    for (var answer : answers) {
      met.computeIfAbsent(answer.person(), _ -> new HashSet<>()).add(answer.segment());
    }
    return met;
  }

  private List<Answer> ask(
      List<SegmentId> asked,
      Prepared ready,
      Collection<PersonId> people,
      String follower,
      Instant now) {
    return jdbc.sql(ready.sql())
        .params(ready.judgement().parameters(now))
        .param("segments", texts(asked))
        .param(Sources.PEOPLE, texts(people))
        .param("follower", follower)
        .query(
            (row, _) ->
                new Answer(
                    new PersonId(row.getObject("person_id", UUID.class)),
                    new SegmentId(row.getObject("segment_id", UUID.class)),
                    row.getInt("version"),
                    row.getBoolean("holds")))
        .list();
  }

  private Prepared prepare(List<SegmentId> asked) {
    var versions = new HashMap<SegmentId, Integer>();
    var conditions = new ArrayList<Condition>();
    for (var id : asked) {
      var segment = store.find(id).orElse(null);
      var condition = segment == null ? null : segment.condition();
      if (segment != null && condition != null) {
        versions.put(id, segment.version());
      }
      conditions.add(condition == null ? new Condition.Any(List.of()) : condition);
    }
    var judgement = ConditionSql.of(conditions, Sources.Scope.SOME);
    var cases = new StringBuilder();
    for (var i = 0; i < asked.size(); i++) {
      cases.append("when ").append(i).append(" then ").append(judgement.holds().get(i)).append(' ');
    }
    var sql = MEETING.replace("{holds}", cases).replace("{from}", judgement.from());
    return new Prepared(Map.copyOf(versions), sql, judgement);
  }

  private static String[] texts(Collection<?> ids) {
    return ids.stream().map(Object::toString).toArray(String[]::new);
  }
}

package tandem.segments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.people.PersonId;
import tandem.platform.Columns;
import tandem.platform.Times;
import tandem.segments.Rules.Rule;

/**
 * Asks conditions of some people, in one statement for all, and keeps what changed: who belongs
 * where, when time alone may change it next, who moved. Only whoever holds the lock of {@link
 * Membership} may do so.
 */
@Component
class Judge {

  /** One question. */
  record Ask(UUID person, SegmentId segment, String cause) {}

  private record Move(SegmentId segment, PersonId person, boolean entered) {}

  private record Key(List<String> rules) {}

  /** People per statement. */
  private static final int AT_ONCE = 1000;

  private static final String JUDGE =
      """
      with judged as materialized (
        select t.person as person_id, (:segments::uuid[])[a.n + 1] as segment_id, a.cause,
               p.id is not null and (case a.n {holds} end) as holds,
               case a.n {due} end as due
          from unnest(:people::uuid[], :sets::int[]) as t (person, set)
          left join person p on p.id = t.person
          {from}
          join unnest(:questionSets::int[], :questionNumbers::int[], :questionCauses::text[]) as a (set, n, cause)
            on a.set = t.set
      ), came as (
        insert into segment_member (segment_id, person_id, since)
        select segment_id, person_id, :now from judged where holds
        on conflict do nothing
        returning segment_id, person_id
      ), went as (
        delete from segment_member m
         using judged j
         where not j.holds and m.segment_id = j.segment_id and m.person_id = j.person_id
        returning m.segment_id, m.person_id
      ), never as (
        delete from segment_due d
         using judged j
         where j.due is null and d.segment_id = j.segment_id and d.person_id = j.person_id
      ), due as (
        insert into segment_due (segment_id, person_id, at)
        select segment_id, person_id, due from judged where due is not null
        on conflict (segment_id, person_id) do update set at = excluded.at
         where excluded.at < segment_due.at or segment_due.at <= :now
      ), moved as (
        select segment_id, person_id, true as entered from came
        union all
        select segment_id, person_id, false from went
      ), kept as (
        insert into segment_move (segment_id, person_id, entered, at, cause)
        select m.segment_id, m.person_id, m.entered, :now, j.cause
          from moved m
          join judged j using (segment_id, person_id)
      )
      select segment_id, person_id, entered from moved
      """;

  private static final String COUNT =
      """
      update segment s
         set members = s.members + c.delta
        from unnest(:segments::uuid[], :deltas::bigint[]) as c (id, delta)
       where s.id = c.id
      """;

  private static final String TOUCH =
      "insert into segment_touch (aspect, persons) values (:aspect, :persons::uuid[])";

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final FollowUps followUps;

  /** The statements last used, by the rules they ask. */
  private final Map<Key, Judgement> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Judgement> eldest) {
          return size() > 50;
        }
      };

  Judge(JdbcClient jdbc, ApplicationEventPublisher events, FollowUps followUps) {
    this.jdbc = jdbc;
    this.events = events;
    this.followUps = followUps;
  }

  /**
   * @param asked about these rules only
   * @param aspects which aspects anybody looks at: whoever moves in a segment is touched for those
   *     that look at it
   */
  void judge(List<Ask> asked, List<Rule> rules, Collection<String> aspects, Instant now) {
    var moves = new ArrayList<Move>();
    var byPerson =
        asked.stream()
            .collect(Collectors.groupingBy(Ask::person, LinkedHashMap::new, Collectors.toList()));
    var people = List.copyOf(byPerson.keySet());
    for (var i = 0; i < people.size(); i += AT_ONCE) {
      var some = new LinkedHashMap<UUID, List<Ask>>();
      for (var person : people.subList(i, Math.min(people.size(), i + AT_ONCE))) {
        some.put(person, byPerson.getOrDefault(person, List.of()));
      }
      moves.addAll(judge(new Questions(some, rules), now));
    }
    follow(moves, aspects, now);
  }

  private List<Move> judge(Questions questions, Instant now) {
    if (questions.isEmpty()) {
      return List.of();
    }
    var judgement = judgement(questions.rules());
    return jdbc.sql(
            JUDGE
                .replace("{holds}", cases(judgement.holds()))
                .replace("{due}", cases(judgement.due()))
                .replace("{from}", judgement.from()))
        .params(judgement.parameters(now))
        .params(questions.columns())
        .param("now", Times.sql(now))
        .query(
            (row, _) ->
                new Move(
                    new SegmentId(row.getObject("segment_id", UUID.class)),
                    new PersonId(row.getObject("person_id", UUID.class)),
                    row.getBoolean("entered")))
        .list();
  }

  private static String cases(List<String> expressions) {
    var cases = new StringBuilder();
    for (var i = 0; i < expressions.size(); i++) {
      cases.append("when ").append(i).append(" then ").append(expressions.get(i)).append('\n');
    }
    return cases.toString();
  }

  private Judgement judgement(List<Rule> rules) {
    var key = new Key(rules.stream().map(rule -> rule.id() + "/" + rule.version()).toList());
    synchronized (known) {
      return known.computeIfAbsent(
          key,
          _ -> ConditionSql.of(rules.stream().map(Rule::condition).toList(), Sources.Scope.SOME));
    }
  }

  private void follow(List<Move> moves, Collection<String> aspects, Instant now) {
    var bySegment =
        moves.stream()
            .collect(Collectors.groupingBy(Move::segment, LinkedHashMap::new, Collectors.toList()));
    count(bySegment);
    var moved = new HashMap<SegmentId, List<PersonId>>();
    bySegment.forEach(
        (segment, some) -> moved.put(segment, some.stream().map(Move::person).toList()));
    followUps.moved(moved);
    bySegment.forEach(
        (segment, some) -> {
          if (aspects.contains(Aspect.member(segment))) {
            touch(Aspect.member(segment), moved.getOrDefault(segment, List.of()));
          }
          events.publishEvent(
              new SegmentMoves(segment, people(some, true), people(some, false), now));
        });
  }

  private static List<PersonId> people(List<Move> moves, boolean entered) {
    return moves.stream().filter(move -> move.entered() == entered).map(Move::person).toList();
  }

  private void count(Map<SegmentId, List<Move>> moves) {
    if (!moves.isEmpty()) {
      jdbc.sql(COUNT)
          .params(
              Columns.of(List.copyOf(moves.entrySet()))
                  .with("segments", Map.Entry::getKey)
                  .with(
                      "deltas",
                      entry ->
                          entry.getValue().stream()
                              .mapToLong(move -> move.entered() ? 1 : -1)
                              .sum())
                  .arrays())
          .update();
    }
  }

  /** They came to a list or went from it: whoever looks at it is to look again. */
  void listed(SegmentId list, Collection<PersonId> people) {
    if (!people.isEmpty()) {
      touch(Aspect.member(list), people);
      followUps.moved(Map.of(list, people));
    }
  }

  /** Whoever looks at that aspect of these people is to look again. */
  private void touch(String aspect, Collection<PersonId> people) {
    if (!people.isEmpty()) {
      jdbc.sql(TOUCH)
          .param("aspect", aspect)
          .param(
              "persons",
              new LinkedHashSet<>(people).stream().map(PersonId::toString).toArray(String[]::new))
          .update();
    }
  }
}

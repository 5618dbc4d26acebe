package tandem.segments;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.people.PersonId;
import tandem.people.PersonRecords;
import tandem.people.PersonRows;
import tandem.people.Traces;
import tandem.platform.Times;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where somebody belongs. What conditions decide follows by itself when people become one or two;
 * places on lists, which somebody gave by hand, move along.
 */
@Component
class SegmentRecords implements PersonRecords {

  /**
   * What a merge does to lists.
   *
   * @param had the lists of the one who goes
   * @param given those of them that the other was not on before
   */
  record Memo(List<UUID> had, List<UUID> given) {}

  private static final String LISTS =
      """
      select m.segment_id
        from segment s
        join segment_member m on m.segment_id = s.id and m.person_id = :person
       where s.condition is null
       order by m.segment_id
      """;

  /** Before their members, as everybody does who changes both. */
  private static final String HOLD =
      "select id from segment where id = any(:lists::uuid[]) order by id for no key update";

  private static final String TAKE =
      """
      delete from segment_member
       where person_id = :person and segment_id = any(:lists::uuid[])
      returning segment_id
      """;

  private static final String GIVE =
      """
      insert into segment_member (segment_id, person_id, since)
      select s.id, :person, :now from segment s where s.id = any(:lists::uuid[]) and s.condition is null
      on conflict do nothing
      returning segment_id
      """;

  private static final String COUNT =
      "update segment set members = members + :delta where id = any(:lists::uuid[])";

  private static final String EXPORT =
      """
      select s.name, m.since
        from segment s
        join segment_member m on m.segment_id = s.id and m.person_id = :person
       order by lower(s.name), s.id
      """;

  private static final List<String> ERASE =
      List.of(
          """
          with gone as (
            delete from segment_member
             where segment_id = any(array(select id from segment)) and person_id = :person
            returning segment_id
          )
          update segment s set members = s.members - 1 from gone g where s.id = g.segment_id
          """,
          """
          delete from segment_due
           where segment_id = any(array(select id from segment)) and person_id = :person
          """,
          "delete from segment_late where touched = :person",
          "delete from segment_move where person_id = :person",
          "delete from segment_move where merged_from @> array[:person]::uuid[]");

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Judge judge;
  private final PersonRows moves;
  private final PersonRows moments;

  SegmentRecords(JdbcClient jdbc, JsonMapper json, Judge judge) {
    this.jdbc = jdbc;
    this.json = json;
    this.judge = judge;
    this.moves = new PersonRows(jdbc, "segment_move", "at, id");
    this.moments = new PersonRows(jdbc, "segment_due", "at, segment_id");
  }

  @Override
  public String key() {
    return "segments";
  }

  @Override
  public Set<String> tables() {
    return Set.of("segment_member", "segment_move", "segment_due");
  }

  @Override
  public int order() {
    return 90;
  }

  @Override
  public @Nullable String move(PersonId from, PersonId to, Instant now) {
    moves.move(from, to);
    var had =
        jdbc.sql(LISTS)
            .param("person", from.value())
            .query((row, _) -> row.getObject("segment_id", UUID.class))
            .list();
    hold(had);
    take(from, had);
    var given = give(to, had, now);
    return json.writeValueAsString(new Memo(had, given));
  }

  @Override
  public void moveBack(PersonId from, PersonId to, @Nullable String memo, Instant now) {
    moves.moveBack(from, to);
    if (memo != null) {
      var before = json.readValue(memo, Memo.class);
      hold(before.had());
      take(to, before.given());
      give(from, before.had(), now);
    }
  }

  @Override
  public List<Kept> export(Traces who) {
    var rows =
        jdbc.sql(EXPORT).param("person", who.person().value()).query().listOfRows().stream()
            .map(
                row ->
                    Map.<String, Object>of(
                        "name",
                        String.valueOf(row.get("name")),
                        "since",
                        String.valueOf(row.get("since"))))
            .toList();
    return List.of(
        new Kept("segment_member", "Segments and lists", rows),
        moves.export("Segments you came to and left", who.person()),
        moments.export("When segments look at you again", who.person()));
  }

  @Override
  public void erase(Traces who, PersonId shell, Instant now) {
    ERASE.forEach(sql -> jdbc.sql(sql).param("person", who.person().value()).update());
  }

  private void take(PersonId person, List<UUID> lists) {
    var taken =
        jdbc.sql(TAKE)
            .param("person", person.value())
            .param("lists", texts(lists))
            .query((row, _) -> row.getObject("segment_id", UUID.class))
            .list();
    told(person, taken, -1);
  }

  private void hold(List<UUID> lists) {
    jdbc.sql(HOLD).param("lists", texts(lists)).query().listOfRows();
  }

  private List<UUID> give(PersonId person, List<UUID> lists, Instant now) {
    var given =
        jdbc.sql(GIVE)
            .param("person", person.value())
            .param("lists", texts(lists))
            .param("now", Times.sql(now))
            .query((row, _) -> row.getObject("segment_id", UUID.class))
            .list();
    told(person, given, 1);
    return given;
  }

  private void told(PersonId person, List<UUID> lists, int delta) {
    jdbc.sql(COUNT).param("lists", texts(lists)).param("delta", delta).update();
    for (var list : lists) {
      judge.listed(new SegmentId(list), List.of(person));
    }
  }

  private static String[] texts(List<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }
}

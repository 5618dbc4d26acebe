package tandem.fields;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads which attributes people have, from a sample where they are many. */
@Component
class FieldQueries {

  /**
   * An attribute as it occurs.
   *
   * @param people how many have it
   */
  record Seen(String key, long people, String example) {}

  private static final String PEOPLE =
      "select greatest(reltuples, 0)::bigint from pg_class where oid = 'person'::regclass";

  /** More people than this are not all looked at. */
  private static final int LOOKED_AT = 20_000;

  private static final String SEEN =
      """
      select a.key, count(*) as people, min(left(a.value, 60)) as example
        from %s
       cross join lateral jsonb_each_text(p.attributes) as a
       group by a.key
       order by count(*) desc, a.key
       limit 200
      """;

  private static final String EVERYBODY = SEEN.formatted("person p");
  private static final String SOME =
      SEEN.formatted("person p tablesample system (:percent) repeatable (1)");

  private final JdbcClient jdbc;

  FieldQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The attributes people have, most frequent first; estimated where people are many. */
  List<Seen> seen() {
    var people = jdbc.sql(PEOPLE).query(Long.class).single();
    if (people <= LOOKED_AT) {
      return jdbc.sql(EVERYBODY).query(Seen.class).list();
    }
    var percent = 100.0 * LOOKED_AT / people;
    return jdbc.sql(SOME).param("percent", percent).query(Seen.class).list().stream()
        .map(
            seen -> new Seen(seen.key(), Math.round(seen.people() * 100 / percent), seen.example()))
        .toList();
  }
}

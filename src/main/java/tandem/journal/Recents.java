package tandem.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.people.PersonId;
import tandem.platform.Columns;
import tandem.platform.Times;

/** Reads the latest that people did themselves, for those who are about to talk to them. */
@Component
public class Recents {

  private static final String LATEST =
      """
      select i.person_id, i.kind, i.name, i.facts ->> 'title' as title, i.facts ->> 'url' as url, i.occurred_at
        from unnest(:persons::uuid[]) as asked (person_id)
       cross join lateral (
             select * from interaction i
              where i.person_id = asked.person_id and not i.bot and i.kind not in ('ADDED', 'IMPORTED', 'IDENTIFIED')
              order by i.occurred_at desc, i.id desc
              limit :each) as i
       order by i.person_id, i.occurred_at desc, i.id desc
      """;

  private final JdbcClient jdbc;

  Recents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The latest first; nobody who did nothing is in it.
   *
   * @param each how many per person
   */
  public Map<PersonId, List<Recent>> latest(Collection<PersonId> persons, int each) {
    var latest = new HashMap<PersonId, List<Recent>>();
    if (!persons.isEmpty()) {
      jdbc.sql(LATEST)
          .params(Columns.of(List.copyOf(persons)).with("persons", person -> person).arrays())
          .param("each", each)
          .query(
              row -> {
                latest
                    .computeIfAbsent(
                        PersonId.of(row.getString("person_id")), _ -> new ArrayList<>())
                    .add(recent(row));
              });
    }
    return latest;
  }

  private static Recent recent(ResultSet row) throws SQLException {
    var words =
        Deed.of(
            Kind.valueOf(row.getString("kind")),
            row.getString("name"),
            row.getString("title"),
            row.getString("url"));
    return new Recent(words.icon(), words.label(), words.what(), Times.instant(row, "occurred_at"));
  }
}

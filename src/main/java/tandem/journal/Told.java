package tandem.journal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.people.PersonId;
import tandem.platform.Columns;

/** What one door told, for taking it back: the only way in which the journal ever shrinks. */
@Component
public class Told {

  private static final String BY =
      """
      select message_id, person_id
        from interaction
       where door_id = :door and message_id > :after
       order by message_id
       limit :limit
      """;

  private static final String FORGET =
      "delete from interaction where door_id = :door and person_id = any(:persons::uuid[])";

  private final JdbcClient jdbc;

  Told(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One telling and whom it was about. */
  public record Telling(String messageId, @Nullable PersonId person) {}

  /** In the order of their message ids. */
  public List<Telling> by(UUID door, @Nullable String after, int limit) {
    return jdbc.sql(BY)
        .param("door", door)
        .param("after", after == null ? "" : after)
        .param("limit", limit)
        .query(
            (row, _) -> {
              var person = row.getObject("person_id", UUID.class);
              return new Telling(
                  row.getString("message_id"), person == null ? null : new PersonId(person));
            })
        .list();
  }

  /** Forgets what the door told of these people. */
  public void forget(UUID door, Collection<PersonId> persons) {
    if (!persons.isEmpty()) {
      jdbc.sql(FORGET)
          .param("door", door)
          .params(Columns.of(List.copyOf(persons)).with("persons", person -> person).arrays())
          .update();
    }
  }
}

package tandem.handoff;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.people.PersonId;

/**
 * The open hand-off of somebody who was two people before: one, and only while they wait for it.
 */
@Component
class JoinedOffers {

  /** All but the one that is due first, or all where nobody waits. */
  private static final String WITHDRAW =
      """
      delete from handoff h
       where h.state = 'OFFERED'
         and h.person_id in (:from, :to)
         and (not :wanted
              or h.id <> (select o.id from handoff o
                           where o.state = 'OFFERED' and o.person_id in (:from, :to)
                           order by o.due_at, o.offered_at, o.id
                           limit 1))
      returning to_jsonb(h)::text
      """;

  private static final String RESTORE =
      """
      insert into handoff
      select h.*
        from jsonb_populate_record(null::handoff, :row::jsonb) as h
       where h.person_id = :person
      on conflict do nothing
      """;

  private static final String IS_OPEN =
      "select exists (select from handoff where person_id = :person and state = 'OFFERED')";

  private final JdbcClient jdbc;

  JoinedOffers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param wanted false where they have come past waiting, or fell out
   * @return the rows that were withdrawn
   */
  List<String> withdraw(PersonId from, PersonId to, boolean wanted) {
    return jdbc.sql(WITHDRAW)
        .param("from", from.value())
        .param("to", to.value())
        .param("wanted", wanted)
        .query(String.class)
        .list();
  }

  /** Offers again what was withdrawn from that person. */
  void restore(List<String> withdrawn, PersonId person) {
    withdrawn.forEach(
        row -> jdbc.sql(RESTORE).param("row", row).param("person", person.value()).update());
  }

  /** Somebody qualified has an open hand-off; where it was answered, they have moved on. */
  boolean fit(PersonId person, Stage stage) {
    return stage != Stage.MQL
        || jdbc.sql(IS_OPEN).param("person", person.value()).query(Boolean.class).single();
  }
}

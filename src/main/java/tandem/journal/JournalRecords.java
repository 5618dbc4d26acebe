package tandem.journal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.people.PersonId;
import tandem.people.PersonRecords;
import tandem.people.PersonRows;
import tandem.people.Traces;

/** What somebody did, and their browsers. */
@Component
class JournalRecords implements PersonRecords {

  /**
   * Nothing of what was told stays but the purchase that a refund is for. A message id stays, so
   * that the same telling told again brings nobody back, unless it names somebody itself.
   */
  private static final String STRIP =
      """
      update interaction
         set person_id = :shell, visitor_id = null, merged_from = null, name = null,
             facts = case when kind = 'REFUNDED' and facts #>> '{properties,purchase}' is not null
                          then jsonb_build_object('properties', jsonb_build_object('purchase', facts #> '{properties,purchase}'))
                          else '{}' end,
             message_id = case when kind <> 'PURCHASED'
                               and exists (select from unnest(:words::text[]) as w where strpos(lower(message_id), w) > 0)
                               then md5(message_id) else message_id end
       where person_id = :person
      """;

  private static final String FORGET = "delete from visitor where person_id = :person";

  private final JdbcClient jdbc;
  private final PersonRows interactions;
  private final PersonRows visitors;

  JournalRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.interactions = new PersonRows(jdbc, "interaction", "occurred_at, id");
    this.visitors = new PersonRows(jdbc, "visitor", "first_seen, id");
  }

  @Override
  public String key() {
    return "journal";
  }

  @Override
  public Set<String> tables() {
    return Set.of("interaction", "visitor");
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public List<PersonRows> rows() {
    return List.of(visitors, interactions);
  }

  @Override
  public List<Kept> export(Traces who) {
    return List.of(
        interactions.export("What you did", who.person()),
        visitors.export("Browsers", who.person()));
  }

  @Override
  public void erase(Traces who, PersonId shell, Instant now) {
    var words =
        who.own().stream().map(word -> word.toLowerCase(Locale.ROOT)).toArray(String[]::new);
    jdbc.sql(STRIP)
        .param("person", who.person().value())
        .param("shell", shell.value())
        .param("words", words)
        .update();
    jdbc.sql(FORGET).param("person", who.person().value()).update();
  }
}

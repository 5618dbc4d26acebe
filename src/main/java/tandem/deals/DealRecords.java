package tandem.deals;

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
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Deals with somebody. An erased person's deals stay, with their amounts and without the name. */
@Component
class DealRecords implements PersonRecords {

  private static final TypeReference<Map<String, Object>> TEXTS = new TypeReference<>() {};

  private static final String WORDS =
      "select id, name, lost_note, attributes::text as attributes from deal where person_id = :person";

  private static final String STRIP =
      """
      update deal
         set person_id = :shell, merged_from = null, name = :name, lost_note = :note, attributes = :attributes::jsonb
       where id = :id
      """;

  private static final String NOTES =
      "select m.id, m.note from deal_move m join deal d on d.id = m.deal_id where d.person_id = :person and m.note is not null";
  private static final String STRIP_NOTE = "update deal_move set note = :note where id = :id";

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final DealChanges changes;
  private final PersonRows deals;

  DealRecords(JdbcClient jdbc, JsonMapper json, DealChanges changes) {
    this.jdbc = jdbc;
    this.changes = changes;
    this.json = json;
    this.deals = new PersonRows(jdbc, "deal", "created_at, id");
  }

  @Override
  public String key() {
    return "deals";
  }

  @Override
  public Set<String> tables() {
    return Set.of("deal");
  }

  @Override
  public int order() {
    return 50;
  }

  @Override
  public List<PersonRows> rows() {
    return List.of(deals);
  }

  @Override
  public List<Kept> export(Traces who) {
    return List.of(deals.export("Deals", who.person()));
  }

  private record Words(UUID id, String name, @Nullable String lostNote, String attributes) {}

  private record Note(long id, String note) {}

  @Override
  public void erase(Traces who, PersonId shell, Instant now) {
    jdbc.sql(NOTES)
        .param("person", who.person().value())
        .query(Note.class)
        .list()
        .forEach(note -> strip(note, who));
    var words = jdbc.sql(WORDS).param("person", who.person().value()).query(Words.class).list();
    changes.forget(who.person(), words.stream().map(Words::id).toList());
    words.forEach(deal -> strip(deal, who, shell));
  }

  private void strip(Note note, Traces who) {
    jdbc.sql(STRIP_NOTE).param("id", note.id()).param("note", who.redacted(note.note())).update();
  }

  private void strip(Words deal, Traces who, PersonId shell) {
    var attributes = json.readValue(deal.attributes(), TEXTS);
    attributes.replaceAll((name, value) -> who.redacted(String.valueOf(value)));
    jdbc.sql(STRIP)
        .param("id", deal.id())
        .param("shell", shell.value())
        .param("name", who.redacted(deal.name()))
        .param("note", who.redacted(deal.lostNote()))
        .param("attributes", json.writeValueAsString(attributes))
        .update();
  }
}

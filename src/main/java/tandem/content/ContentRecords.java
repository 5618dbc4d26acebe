package tandem.content;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.people.PersonId;
import tandem.people.PersonRecords;
import tandem.people.PersonRows;
import tandem.people.Traces;
import tools.jackson.databind.json.JsonMapper;

/** What was handed to somebody. */
@Component
class ContentRecords implements PersonRecords {

  /** Both may have got the same for the same reason, which one person cannot. */
  private static final String TELL_APART =
      """
      update asset_delivery d
         set cause = d.cause || '#' || d.id
       where d.person_id = :from
         and exists (select from asset_delivery o
                      where o.person_id = :to and o.asset_id = d.asset_id and o.cause = d.cause)
      returning d.id::text
      """;

  private static final String AS_BEFORE =
      """
      update asset_delivery
         set cause = left(cause, -37)
       where id = any (:ids::uuid[]) and right(cause, 37) = '#' || id
      """;

  /** How often something was handed out and read is a total; the reason may be somebody's words. */
  private static final String STRIP =
      """
      update asset_delivery
         set person_id = :shell, cause = id::text, merged_from = null
       where person_id = :person
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final PersonRows deliveries;

  ContentRecords(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
    this.deliveries = new PersonRows(jdbc, "asset_delivery", "delivered_at, id");
  }

  @Override
  public String key() {
    return "content";
  }

  @Override
  public Set<String> tables() {
    return Set.of("asset_delivery");
  }

  @Override
  public int order() {
    return 70;
  }

  @Override
  public @Nullable String move(PersonId from, PersonId to, Instant now) {
    var apart =
        jdbc.sql(TELL_APART)
            .param("from", from.value())
            .param("to", to.value())
            .query(String.class)
            .list();
    deliveries.move(from, to);
    return json.writeValueAsString(apart);
  }

  @Override
  public void moveBack(PersonId from, PersonId to, @Nullable String memo, Instant now) {
    deliveries.moveBack(from, to);
    if (memo != null) {
      jdbc.sql(AS_BEFORE).param("ids", json.readValue(memo, String[].class)).update();
    }
  }

  @Override
  public List<Kept> export(Traces who) {
    return List.of(deliveries.export("Content you got", who.person()));
  }

  @Override
  public void erase(Traces who, PersonId shell, Instant now) {
    jdbc.sql(STRIP).param("person", who.person().value()).param("shell", shell.value()).update();
  }
}

package tandem.capture.connector;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.people.PersonId;
import tandem.people.PersonRecords;
import tandem.people.PersonRows;
import tandem.people.Traces;
import tandem.platform.Columns;

/** What other systems told us about somebody. That they told something stays. */
@Component
class DeliveryRecords implements PersonRecords {

  private static final String STRIP =
      """
      update delivery
         set person_id = null, merged_from = null, body = '', words = 'Erased', ref = null
       where person_id = :person
      """;

  /** What was about nobody we know may still name an address of theirs. */
  private static final String STRIP_MENTIONS =
      """
      update delivery d
         set body = '', words = 'Erased', ref = null,
             outcome = case when outcome = 'WAITING' then 'NOTHING' else outcome end
       where exists (select from unnest(:emails::text[], :patterns::text[]) as a (email, pattern)
                      where strpos(lower(d.body || ' ' || d.words), a.email) > 0
                        and lower(d.body || ' ' || d.words) ~ a.pattern)
      """;

  private static final String DROP_SAMPLES =
      """
      update connector c
         set sample = null
       where exists (select from unnest(:emails::text[], :patterns::text[]) as a (email, pattern)
                      where strpos(lower(c.sample), a.email) > 0 and lower(c.sample) ~ a.pattern)
      """;

  private final JdbcClient jdbc;
  private final PersonRows deliveries;

  DeliveryRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.deliveries = new PersonRows(jdbc, "delivery", "at, id");
  }

  @Override
  public String key() {
    return "connectors";
  }

  @Override
  public Set<String> tables() {
    return Set.of("delivery");
  }

  @Override
  public int order() {
    return 62;
  }

  @Override
  public List<PersonRows> rows() {
    return List.of(deliveries);
  }

  @Override
  public List<Kept> export(Traces who) {
    return List.of(deliveries.export("What other systems told", who.person()));
  }

  @Override
  public void erase(Traces who, PersonId shell, Instant now) {
    jdbc.sql(STRIP).param("person", who.person().value()).update();
    var addresses =
        Columns.of(List.copyOf(who.addressPatterns().entrySet()))
            .with("emails", Map.Entry::getKey)
            .with("patterns", Map.Entry::getValue)
            .arrays();
    jdbc.sql(STRIP_MENTIONS).params(addresses).update();
    jdbc.sql(DROP_SAMPLES).params(addresses).update();
  }
}

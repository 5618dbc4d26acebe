package tandem.people.erase;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.people.PersonId;
import tandem.people.PersonName;
import tandem.people.RetentionRule;
import tandem.platform.Times;

/** People of whom nothing was heard for long, and with whom there never was a deal. */
@Component
class IdlePeople implements RetentionRule {

  private static final int AT_ONCE = 100;
  private static final int SAMPLES = 5;

  private static final String IDLE =
      """
        from person p
       where p.erased_at is null
         and p.created_at < :before and p.updated_at < :before
         and not exists (select from deal d where d.person_id = p.id)
         and not exists (select from interaction i
                          where i.person_id = p.id and (i.occurred_at >= :before or i.received_at >= :before))
         and not exists (select from consent c where c.person_id = p.id and c.at >= :before)
         and not exists (select from handoff h
                          where h.person_id = p.id and (h.offered_at >= :before or h.answered_at >= :before))
      """;

  private static final String STILL = "select exists (select " + IDLE + " and p.id = :person)";

  private static final String COUNT =
      "select count(*) from (select " + IDLE + " limit :limit) as idle";

  private static final String SOME =
      """
      select p.id, p.first_name, p.last_name, p.email, p.phone,
             (select min(i.value) from identity i where i.person_id = p.id and i.kind = 'EXTERNAL_ID') as external_id
      """
          + IDLE
          + " order by p.updated_at limit :limit";

  private final JdbcClient jdbc;
  private final Erasing erasing;

  IdlePeople(JdbcClient jdbc, Erasing erasing) {
    this.jdbc = jdbc;
    this.erasing = erasing;
  }

  @Override
  public String key() {
    return "idle-people";
  }

  @Override
  public String words() {
    return "Erase people who did nothing for %s and with whom there was no deal";
  }

  @Override
  public Found find(Instant before, int most) {
    var count =
        jdbc.sql(COUNT)
            .param("before", Times.sql(before))
            .param("limit", most + 1)
            .query(Long.class)
            .single();
    var samples =
        jdbc.sql(SOME)
            .param("before", Times.sql(before))
            .param("limit", SAMPLES)
            .query((row, _) -> new Sample(PersonName.of(row), "/people/" + row.getString("id")))
            .list();
    return new Found(count, samples);
  }

  @Override
  public boolean forgetSome(Instant before, Instant now) {
    var idle = idle(before);
    idle.forEach(person -> erasing.erase(person, now, one -> isIdle(one, before)));
    return idle.size() == AT_ONCE;
  }

  private boolean isIdle(PersonId person, Instant before) {
    return jdbc.sql(STILL)
        .param("person", person.value())
        .param("before", Times.sql(before))
        .query(Boolean.class)
        .single();
  }

  private List<PersonId> idle(Instant before) {
    return jdbc.sql(SOME)
        .param("before", Times.sql(before))
        .param("limit", AT_ONCE)
        .query((row, _) -> new PersonId(row.getObject("id", UUID.class)))
        .list();
  }
}

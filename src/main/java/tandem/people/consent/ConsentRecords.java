package tandem.people.consent;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.people.PersonId;
import tandem.people.PersonRecords;
import tandem.people.PersonRows;
import tandem.people.Suppressions;
import tandem.people.Traces;

/** What somebody allowed and took back. */
@Component
class ConsentRecords implements PersonRecords {

  private static final String FORGET = "delete from consent where person_id = :person";

  /** Better to spare both than to write to somebody who said no while they were one. */
  private static final String SPARE_BOTH =
      """
      insert into consent (person_id, purpose, state, basis, at, confirmed, source, evidence, wording, version, language, ip)
      select :from, purpose, state, basis, at, confirmed, source, evidence || '/' || :from::text, wording, version,
             language, ip
        from consent
       where person_id = :to and state = 'WITHDRAWN' and merged_from is null and id > :last
      on conflict do nothing
      """;

  private static final String LAST = "select coalesce(max(id), 0) from consent";

  private final JdbcClient jdbc;
  private final PersonRows consents;
  private final Suppressions suppressions;

  ConsentRecords(JdbcClient jdbc, Suppressions suppressions) {
    this.jdbc = jdbc;
    this.suppressions = suppressions;
    this.consents = new PersonRows(jdbc, "consent", "at, id");
  }

  @Override
  public String key() {
    return "consent";
  }

  @Override
  public Set<String> tables() {
    return Set.of("consent", "suppressed_address");
  }

  @Override
  public int order() {
    return 15;
  }

  @Override
  public @Nullable String move(PersonId from, PersonId to, Instant now) {
    consents.move(from, to);
    return jdbc.sql(LAST).query(String.class).single();
  }

  @Override
  public void moveBack(PersonId from, PersonId to, @Nullable String memo, Instant now) {
    consents.moveBack(from, to);
    if (memo != null) {
      jdbc.sql(SPARE_BOTH)
          .param("from", from.value())
          .param("to", to.value())
          .param("last", Long.parseLong(memo))
          .update();
    }
  }

  @Override
  public List<Kept> export(Traces who) {
    return List.of(
        consents.export("What you allowed and took back", who.person()), suppressed(who));
  }

  private Kept suppressed(Traces who) {
    var rows =
        suppressions.among(who.emails()).stream()
            .sorted()
            .map(email -> Map.<String, Object>of("email", email))
            .toList();
    return new Kept("suppressed_address", "Addresses that no promotional mail goes to", rows);
  }

  @Override
  public void erase(Traces who, PersonId shell, Instant now) {
    // Nobody may bring the address back unasked, so nothing is sent there without it, too.
    suppressions.remove(who.emails());
    jdbc.sql(FORGET).param("person", who.person().value()).update();
  }
}

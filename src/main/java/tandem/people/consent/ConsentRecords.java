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
import tandem.platform.Times;

/** What somebody allowed and took back. */
@Component
class ConsentRecords implements PersonRecords {

  private static final List<String> FORGET =
      List.of(
          "delete from consent where person_id = :person",
          "delete from consent_undone where person_id = :person");

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

  /**
   * Nobody knows which of the two allowed something while they were one. Each gets back what they
   * said themselves, unless one of them took it back meanwhile: then both did.
   */
  private static final String RESTORE_BOTH =
      """
      insert into consent (person_id, purpose, state, basis, at, confirmed, source, evidence, wording, version, language, ip)
      select who.id, meanwhile.purpose,
             case when own.state = 'GRANTED' and not meanwhile.refused then 'GRANTED' else 'WITHDRAWN' end,
             coalesce(own.basis, 'CONSENT'), :now,
             coalesce(own.state = 'GRANTED' and own.confirmed and not meanwhile.refused, false),
             'As before the merge, since it was undone', 'separated/' || gen_random_uuid(),
             coalesce(own.wording, 'Nothing was said before the merge.'), coalesce(own.version, 1),
             own.language, own.ip
        from (select purpose, bool_or(state = 'WITHDRAWN') as refused
                from consent
               where person_id = :to and merged_from is null and id > :last
               group by purpose
              having bool_or(state = 'GRANTED')) as meanwhile
       cross join unnest(array[:from, :to]::uuid[]) as who (id)
        left join lateral (select *
                             from consent c
                            where c.person_id = who.id and c.purpose = meanwhile.purpose and c.id <= :last
                            order by c.at desc, c.id desc
                            limit 1) as own on true
      """;

  private static final String LAST = "select coalesce(max(id), 0) from consent";

  private final JdbcClient jdbc;
  private final PersonRows consents;
  private final PersonRows undone;
  private final Suppressions suppressions;

  ConsentRecords(JdbcClient jdbc, Suppressions suppressions) {
    this.jdbc = jdbc;
    this.suppressions = suppressions;
    this.consents = new PersonRows(jdbc, "consent", "at, id");
    this.undone = new PersonRows(jdbc, "consent_undone", "id");
  }

  @Override
  public String key() {
    return "consent";
  }

  @Override
  public Set<String> tables() {
    return Set.of("consent", "consent_undone", "suppressed_address");
  }

  @Override
  public int order() {
    return 15;
  }

  @Override
  public @Nullable String move(PersonId from, PersonId to, Instant now) {
    consents.move(from, to);
    undone.move(from, to);
    return jdbc.sql(LAST).query(String.class).single();
  }

  @Override
  public void moveBack(PersonId from, PersonId to, @Nullable String memo, Instant now) {
    consents.moveBack(from, to);
    undone.moveBack(from, to);
    if (memo != null) {
      var both = Map.of("from", from.value(), "to", to.value(), "last", Long.parseLong(memo));
      jdbc.sql(SPARE_BOTH).params(both).update();
      jdbc.sql(RESTORE_BOTH).params(both).param("now", Times.sql(now)).update();
    }
  }

  @Override
  public List<Kept> export(Traces who) {
    return List.of(
        consents.export("What you allowed and took back", who.person()),
        undone.export("What files told of it that were taken back", who.person()),
        suppressed(who));
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
    FORGET.forEach(sql -> jdbc.sql(sql).param("person", who.person().value()).update());
  }
}

package tandem.people.erase;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.people.PersonId;
import tandem.people.PersonRecords;
import tandem.platform.Times;

/**
 * Erases a person. In their place stays a shell without anything personal, under an id that nobody
 * knows, so that sources, campaigns, deals and funnels go on counting what they counted.
 */
@Component
class Erasing {

  private static final int TRIES = 5;

  private static final String SHELL =
      """
      insert into person (id, source, since, created_at, updated_at, erased_at)
      select :shell, source, since, created_at, :now, :now from person where id = :person
      """;

  /**
   * Merges remember whole profiles. Who became this person is erased with them, but not who was
   * separated again.
   */
  private static final String FORGET_MERGES =
      """
      with recursive chain as (
        select id, gone_id, undone_at from person_merge where kept_id = :person or gone_id = :person
         union
        select m.id, m.gone_id, m.undone_at
          from person_merge m
          join chain c on m.kept_id = c.gone_id and c.undone_at is null)
      delete from person_merge where id in (select id from chain)
      """;

  private static final String DELETE = "delete from person where id = :person";

  private final JdbcClient jdbc;
  private final TraceFinder finder;
  private final Fingerprints fingerprints;
  private final List<PersonRecords> records;
  private final TransactionTemplate transaction;

  Erasing(
      JdbcClient jdbc,
      TraceFinder finder,
      Fingerprints fingerprints,
      List<PersonRecords> records,
      TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.finder = finder;
    this.fingerprints = fingerprints;
    this.records = records.stream().sorted(Comparator.comparingInt(PersonRecords::order)).toList();
    this.transaction = transaction;
  }

  /**
   * @return false where there is no such person
   */
  boolean erase(PersonId person, Instant now) {
    return erase(person, now, _ -> true);
  }

  /**
   * @param wanted asked once nobody else can write about them any more
   * @return false where there is no such person, or it is not wanted
   */
  boolean erase(PersonId person, Instant now, Predicate<PersonId> wanted) {
    for (int attempt = 1; ; attempt++) {
      try {
        return Boolean.TRUE.equals(transaction.execute(_ -> once(person, now, wanted)));
      } catch (TransientDataAccessException | DataIntegrityViolationException e) {
        if (attempt == TRIES) {
          throw e;
        }
      }
    }
  }

  private boolean once(PersonId person, Instant now, Predicate<PersonId> wanted) {
    var found = finder.of(person);
    if (found.isEmpty()) {
      return false;
    }
    var who = found.get();
    records.forEach(kind -> kind.hold(List.of(person)));
    if (!wanted.test(person)) {
      return false;
    }
    var shell = PersonId.next();
    jdbc.sql(SHELL)
        .param("shell", shell.value())
        .param("person", person.value())
        .param("now", Times.sql(now))
        .update();
    fingerprints.keep(who, now);
    records.forEach(kind -> kind.erase(who, shell, now));
    jdbc.sql(FORGET_MERGES).param("person", person.value()).update();
    jdbc.sql(DELETE).param("person", person.value()).update();
    return true;
  }
}

package tandem.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.platform.Columns;
import tandem.platform.Settings;

/**
 * Reads the phone numbers of everybody who is known already: after the update that made numbers
 * prove people, and whenever the region changes that numbers without a country belong to. It goes
 * on where it was after a restart.
 */
@Component
class PhoneLearning {

  /** The region and how far it came, by the ids of people; no id: to the end. */
  private static final String PROGRESS = "people.phonesLearnt";

  private static final UUID FIRST = new UUID(0, 0);
  private static final int AT_ONCE = 1_000;

  private static final String PART =
      """
      select p.id, p.phone
        from person p
       where p.id > :after and p.phone is not null
       order by p.id
       limit :limit
         for no key update
      """;

  private static final String REWRITE =
      """
      update person p
         set phone = new.phone
        from unnest(:ids::uuid[], :phones::text[]) as new (id, phone)
       where p.id = new.id
      """;

  private record Known(PersonId person, String phone) {}

  private final JdbcClient jdbc;
  private final Settings settings;
  private final Phones phones;
  private final IdentityStore ids;
  private final TransactionTemplate transaction;
  private final Clock clock;

  PhoneLearning(
      JdbcClient jdbc,
      Settings settings,
      Phones phones,
      IdentityStore ids,
      TransactionTemplate transaction,
      Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.phones = phones;
    this.ids = ids;
    this.transaction = transaction;
    this.clock = clock;
  }

  boolean isDone() {
    return settings.find(PROGRESS).filter(phones.region()::equals).isPresent();
  }

  /**
   * @return false where it was stopped and has to go on later
   */
  boolean run(BooleanSupplier stopping) {
    while (!isDone()) {
      if (stopping.getAsBoolean()) {
        return false;
      }
      transaction.executeWithoutResult(_ -> step());
    }
    return true;
  }

  private void step() {
    var region = phones.region();
    var progress = settings.find(PROGRESS).orElse("").split(":");
    var after =
        progress.length == 2 && progress[0].equals(region) ? UUID.fromString(progress[1]) : FIRST;
    var part =
        jdbc.sql(PART).param("after", after).param("limit", AT_ONCE).query(this::known).list();
    learn(part, clock.instant());
    settings.keep(PROGRESS, part.isEmpty() ? region : region + ":" + part.getLast().person());
  }

  private Known known(ResultSet row, int number) throws SQLException {
    return new Known(new PersonId(row.getObject("id", UUID.class)), row.getString("phone"));
  }

  /** Of two who share a number, the one we have known longer is known by it. */
  private void learn(List<Known> part, Instant now) {
    var rewritten = new ArrayList<Known>();
    var wanted = new HashMap<StrongId, PersonId>();
    for (var one : part) {
      var number = phones.understood(one.phone());
      if (!number.equals(one.phone())) {
        rewritten.add(new Known(one.person(), number));
      }
      if (PhoneNumber.isUnderstood(number)) {
        wanted.putIfAbsent(new StrongId(StrongId.Kind.PHONE, number), one.person());
      }
    }
    rewrite(rewritten);
    var owners = ids.owners(wanted.keySet());
    wanted.keySet().removeAll(owners.keySet());
    ids.learn(wanted);
    owners.putAll(wanted);
    ids.dispute(shared(part, owners), now);
  }

  private List<Resolution.Conflict> shared(List<Known> part, Map<StrongId, PersonId> owners) {
    var conflicts = new ArrayList<Resolution.Conflict>();
    for (var one : part) {
      var id = new StrongId(StrongId.Kind.PHONE, phones.understood(one.phone()));
      var owner = owners.get(id);
      if (owner != null && !owner.equals(one.person())) {
        conflicts.add(new Resolution.Conflict(one.person(), owner, id));
      }
    }
    return conflicts;
  }

  private void rewrite(List<Known> numbers) {
    if (!numbers.isEmpty()) {
      jdbc.sql(REWRITE)
          .params(
              Columns.of(numbers).with("ids", Known::person).with("phones", Known::phone).arrays())
          .update();
    }
  }
}

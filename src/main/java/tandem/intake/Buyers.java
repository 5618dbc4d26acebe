package tandem.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.handoff.Lifecycle;
import tandem.handoff.PastStages;
import tandem.handoff.Stage;
import tandem.handoff.StagesTakenBack;
import tandem.people.PersonId;
import tandem.platform.Columns;
import tandem.platform.Times;

/** Makes customers of those who buy. */
@Component
class Buyers {

  private static final String PURCHASES =
      """
      select distinct on (i.person_id) i.person_id, i.door_id, i.occurred_at
        from interaction i
       where i.person_id = any(:persons::uuid[]) and i.kind = 'PURCHASED' and not i.bot
       order by i.person_id, i.occurred_at
      """;

  private final Lifecycle lifecycle;
  private final JdbcClient jdbc;

  Buyers(Lifecycle lifecycle, JdbcClient jdbc) {
    this.lifecycle = lifecycle;
    this.jdbc = jdbc;
  }

  /** By which door a purchase was told, and when it was made. */
  record Purchase(PersonId person, UUID door, Instant at) {}

  void bought(Collection<Purchase> purchases) {
    var steps = new LinkedHashMap<UUID, List<Lifecycle.Step>>();
    for (var purchase : purchases) {
      steps
          .computeIfAbsent(purchase.door(), _ -> new ArrayList<>())
          .add(new Lifecycle.Step(purchase.person(), Stage.CUSTOMER, "Purchased", purchase.at()));
    }
    if (steps.size() > 1) {
      // Each door's in turn would not be in the order of all ids.
      lifecycle.hold(purchases.stream().map(Purchase::person).distinct().toList());
    }
    steps.forEach((door, some) -> lifecycle.moveAll(some, null, door));
  }

  /** Who has bought by another door, too, stays a customer. */
  @EventListener
  void on(StagesTakenBack stages) {
    var persons = stages.changes().stream().map(PastStages.Change::person).toList();
    bought(
        jdbc.sql(PURCHASES)
            .params(Columns.of(persons).with("persons", person -> person).arrays())
            .query(
                (row, _) ->
                    new Purchase(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getObject("door_id", UUID.class),
                        Times.instant(row, "occurred_at")))
            .list());
  }
}

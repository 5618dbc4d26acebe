package tandem.deals;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.access.UserId;
import tandem.handoff.Lifecycle;
import tandem.handoff.Stage;
import tandem.people.PersonId;
import tandem.platform.Columns;

/** Sends people back to nurture once no deal with them is open any more. */
@Component
class AfterLoss {

  private static final String WITH_OPEN_DEAL =
      "select distinct person_id from deal where state = 'OPEN' and person_id = any(:persons::uuid[])";

  private final JdbcClient jdbc;
  private final Lifecycle lifecycle;

  AfterLoss(JdbcClient jdbc, Lifecycle lifecycle) {
    this.jdbc = jdbc;
    this.lifecycle = lifecycle;
  }

  /** A deal that was lost. */
  record Loss(PersonId person, String deal, Instant at) {

    static Loss of(Deal deal) {
      return new Loss(deal.person(), deal.terms().name(), deal.standing().since());
    }
  }

  /**
   * In the caller's transaction, after the losses were kept. Their stages are held before the deals
   * are looked at: of two people who lose the last two deals at once, the second sees both lost.
   *
   * @param actor null: a file told it
   * @param importId the file's import; null: somebody did it
   */
  void nurture(List<Loss> losses, @Nullable UserId actor, @Nullable UUID importId) {
    var persons = losses.stream().map(Loss::person).distinct().toList();
    var stages = lifecycle.hold(persons);
    var busy = withOpenDeal(persons);
    var steps =
        losses.stream()
            .filter(loss -> stages.get(loss.person()) == Stage.OPPORTUNITY)
            .filter(loss -> !busy.contains(loss.person()))
            .map(AfterLoss::step)
            .toList();
    lifecycle.moveAll(steps, actor, importId);
  }

  private static Lifecycle.Step step(Loss loss) {
    return new Lifecycle.Step(
        loss.person(), Stage.RECYCLED, "Deal lost: " + loss.deal(), loss.at());
  }

  private Set<PersonId> withOpenDeal(Collection<PersonId> persons) {
    if (persons.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        jdbc.sql(WITH_OPEN_DEAL)
            .params(Columns.of(List.copyOf(persons)).with("persons", person -> person).arrays())
            .query((row, _) -> new PersonId(row.getObject("person_id", UUID.class)))
            .list());
  }
}

package tandem.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.TandemTest;
import tandem.intake.Reclassifications;

@TandemTest
class JobsTest {

  @Autowired Jobs jobs;
  @Autowired Reclassifications reclassifications;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  private TransactionTemplate within = new TransactionTemplate();
  private TransactionTemplate beside = new TransactionTemplate();

  @BeforeEach
  void open() {
    within = new TransactionTemplate(transactions);
    beside = new TransactionTemplate(transactions);
    beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Test
  void aJobIsThereOnlyOnceWhatItIsForHasCommitted() {
    within.executeWithoutResult(
        status -> {
          jdbc.sql("delete from reclassification").update();
          var order = reclassifications.ask("A rule that nobody keeps", null).toString();

          assertThat(waiting(order)).isEqualTo(1);
          assertThat(beside.<Long>execute(_ -> waiting(order))).isZero();
          status.setRollbackOnly();
        });
  }

  @Test
  void anOrderThatLostItsJobGetsAnother() {
    within.executeWithoutResult(
        status -> {
          jdbc.sql("delete from reclassification").update();
          var order = reclassifications.ask("A rule", null).toString();
          jdbc.sql("delete from scheduled_tasks where task_instance = :order")
              .param("order", order)
              .update();

          assertThat(reclassifications.ask("Another rule", null)).hasToString(order);
          assertThat(waiting(order)).isEqualTo(1);
          status.setRollbackOnly();
        });
  }

  @Test
  void aJobThatIsEndingDoesNotSwallowTheNextUnlessThatIsWanted() {
    var mail = Mail.DELIVERY;
    within.executeWithoutResult(
        status -> {
          var about = Ids.next().toString();

          jobs.begin(mail, about);
          jobs.begin(mail, about);
          assertThat(waiting(about)).isEqualTo(2);

          jobs.beginOnce(mail, about);
          jobs.beginOnce(mail, about);
          assertThat(waiting(about)).isEqualTo(3);
          status.setRollbackOnly();
        });
  }

  private long waiting(String about) {
    return jdbc.sql("select count(*) from scheduled_tasks where starts_with(task_instance, :about)")
        .param("about", about)
        .query(Long.class)
        .single();
  }
}

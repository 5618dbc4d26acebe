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

  private static final String RECLASSIFY = "reclassify";

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
          reclassifications.ask("A rule that nobody keeps", null);

          assertThat(waiting(RECLASSIFY)).isEqualTo(1);
          assertThat(beside.<Long>execute(_ -> waiting(RECLASSIFY))).isZero();
          status.setRollbackOnly();
        });

    assertThat(waiting(RECLASSIFY)).isZero();
  }

  @Test
  void aJobThatIsEndingDoesNotSwallowTheNextUnlessThatIsWanted() {
    var mail = Mail.DELIVERY;
    within.executeWithoutResult(
        status -> {
          var before = waiting(mail.getTaskName());
          var about = Ids.next().toString();

          jobs.begin(mail, about);
          jobs.begin(mail, about);
          assertThat(waiting(mail.getTaskName())).isEqualTo(before + 2);

          jobs.beginOnce(mail, about);
          jobs.beginOnce(mail, about);
          assertThat(waiting(mail.getTaskName())).isEqualTo(before + 3);
          status.setRollbackOnly();
        });
  }

  private long waiting(String job) {
    return jdbc.sql("select count(*) from scheduled_tasks where task_name = :job")
        .param("job", job)
        .query(Long.class)
        .single();
  }
}

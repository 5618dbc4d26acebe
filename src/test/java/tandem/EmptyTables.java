package tandem;

import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import tandem.platform.MovableClock;

/** Empties every table before each test class, but keeps what the migrations put there. */
final class EmptyTables implements TestExecutionListener, Ordered {

  private static final String TABLES =
      """
      select quote_ident(tablename)
        from pg_tables
       where schemaname = current_schema()
         and tablename not like 'flyway_schema_history%'
         and tablename not in ('setting', 'score_model', 'score_rule', 'fit_table', 'fit_line', 'agreement', 'reject_reason',
                               'pipeline_stage', 'form', 'form_version', 'scheduled_tasks')
      """;

  private static final String FORMS = "delete from form where slug <> 'demo'";

  /** The recurring jobs register themselves only when the application starts. */
  private static final String JOBS =
      "delete from scheduled_tasks where task_instance <> 'recurring' and not picked";

  private static final String FORM_EXISTS = "select to_regclass('form') is not null";

  @Override
  public int getOrder() {
    return 2500;
  }

  /** A job of the class before may still be at work, in another order of locks. */
  private static void truncate(JdbcClient jdbc, String statement) {
    for (var attempt = 1; ; attempt++) {
      try {
        jdbc.sql(statement).update();
        return;
      } catch (PessimisticLockingFailureException e) {
        if (attempt == 5) {
          throw e;
        }
      }
    }
  }

  @Override
  public void beforeTestClass(TestContext test) {
    var application = test.getApplicationContext();
    application.getBean(MovableClock.class).backToNow();
    var jdbc = application.getBean(JdbcClient.class);
    jdbc.sql(JOBS).update();
    var tables = jdbc.sql(TABLES).query(String.class).list().stream();
    truncate(jdbc, "truncate " + tables.collect(Collectors.joining(", ")));
    if (jdbc.sql(FORM_EXISTS).query(Boolean.class).single()) {
      jdbc.sql(FORMS).update();
    }
  }
}

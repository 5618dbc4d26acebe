package tandem.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.TandemTest;

/** People who were there before the search knew their companies, in a schema of their own. */
@TandemTest
class OldPeopleTest {

  private static final String OLD =
      """
      insert into old_people.company (id, name, created_at)
      values ('019aa5d0-0000-7000-8000-00000000000b', 'Elbe AG', '2026-01-02Z');
      insert into old_people.person (id, first_name, company_id, since, created_at, updated_at)
      values ('019aa5d0-0000-7000-8000-00000000000c', 'Ida', '019aa5d0-0000-7000-8000-00000000000b', '2026-01-02Z', '2026-01-02Z', '2026-01-03Z'),
             ('019aa5d0-0000-7000-8000-00000000000d', 'Ole', null, '2026-01-02Z', '2026-01-02Z', '2026-01-03Z');
      """;

  @Autowired private DataSource dataSource;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void withoutTheSchema() {
    jdbc.sql("drop schema if exists old_people cascade").update();
  }

  @AfterEach
  void afterwards() {
    withoutTheSchema();
  }

  @Test
  void areFoundByTheirCompanies() {
    migrate("8");
    jdbc.sql(OLD).update();
    migrate("9");

    assertThat(found("% elbe%")).containsExactly("Ida");
    assertThat(found("% ole%")).containsExactly("Ole");
  }

  /** They were not touched for it. */
  private List<String> found(String pattern) {
    return jdbc.sql(
            """
            select first_name from old_people.person
             where search like :pattern and updated_at = '2026-01-03Z'
            """)
        .param("pattern", pattern)
        .query(String.class)
        .list();
  }

  private void migrate(String target) {
    Flyway.configure()
        .dataSource(dataSource)
        .schemas("old_people")
        .locations("classpath:db/migration/people")
        .target(target)
        .load()
        .migrate();
  }
}

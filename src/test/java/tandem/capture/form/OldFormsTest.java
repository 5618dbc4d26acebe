package tandem.capture.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.TandemTest;
import tools.jackson.databind.json.JsonMapper;

/** Forms that were made before they had versions, in a schema of their own. */
@TandemTest
class OldFormsTest {

  private static final String OLD =
      """
      insert into old_forms.form (id, slug, title, intro, kind, fields, required, button, thanks, created_at, closed_at)
      values ('019aa5d0-0000-7000-8000-00000000000a', 'talk', 'Let''s "talk"', '', 'FORM_SUBMITTED',
              '{message,email,country,firstName}', '{email,message}', 'Go', 'See you', '2026-01-02Z', '2026-02-03Z')
      """;

  @Autowired DataSource dataSource;
  @Autowired JdbcClient jdbc;
  @Autowired JsonMapper json;

  @BeforeEach
  void withoutTheSchema() {
    jdbc.sql("drop schema if exists old_forms cascade").update();
  }

  @AfterEach
  void afterwards() {
    withoutTheSchema();
  }

  @Test
  void keepTheirFieldsTheirOrderAndTheirWords() {
    migrate("1");
    jdbc.sql(OLD).update();
    migrate("4");

    var row =
        jdbc.sql(
                """
                select f.name, f.version, f.closed_at is not null as closed, v.definition::text as definition
                  from old_forms.form f
                  join old_forms.form_version v on v.form_id = f.id
                 where f.slug = 'talk'
                """)
            .query()
            .singleRow();
    var definition = json.readValue((String) row.get("definition"), Definition.class);
    assertThat(row).containsAllEntriesOf(Map.of("name", "Let's \"talk\"", "version", 1));
    assertThat(row).containsEntry("closed", true);
    assertThat(definition.fields().stream().map(Field::key))
        .containsExactly("message", "email", "country", "firstName");
    assertThat(
            definition.fields().stream()
                .filter(Field::required)
                .map(Field::key)
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder("message", "email");
    assertThat(definition.fields().getFirst().asks()).isEqualTo(new Asks.Lines());
    assertThat(definition.say(definition.title(), "en")).isEqualTo("Let's \"talk\"");
    assertThat(definition.intro().isEmpty()).isTrue();
    assertThat(definition.say(definition.button(), "en")).isEqualTo("Go");
    assertThat(definition.after()).isEqualTo(new After.Message(Texts.in("en", "See you")));
    assertThat(DefinitionCheck.refusals(definition, asset -> false)).isEqualTo(List.of());
    // The form that comes along went the same way.
    assertThat(jdbc.sql("select count(*) from old_forms.form_version").query(Long.class).single())
        .isEqualTo(2);
  }

  private void migrate(String target) {
    Flyway.configure()
        .dataSource(dataSource)
        .schemas("old_forms")
        .locations("classpath:db/migration/capture")
        .target(target)
        .load()
        .migrate();
  }
}

package tandem.capture.builder;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.fields.FieldUse;

/** The open forms that ask for a custom field. */
@Component
class FormFieldUse implements FieldUse {

  private static final String ASKING =
      """
      select f.id, f.name
        from form f
        join form_version v on v.form_id = f.id and v.version = f.version
       where f.closed_at is null
         and v.definition -> 'fields' @> jsonb_build_array(jsonb_build_object('key', :key::text))
       order by f.name, f.id
      """;

  private final JdbcClient jdbc;

  FormFieldUse(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Use> of(String key) {
    return jdbc.sql(ASKING)
        .param("key", key)
        .query(
            (row, number) ->
                new Use(
                    "the form \u201c%s\u201d".formatted(row.getString("name")),
                    "/capture/forms/" + row.getString("id")))
        .list();
  }
}

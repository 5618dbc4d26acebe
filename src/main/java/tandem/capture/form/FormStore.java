package tandem.capture.form;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.journal.Kind;
import tandem.platform.Times;
import tools.jackson.databind.json.JsonMapper;

/** SQL that keeps forms and all versions of their definitions. */
@Component
public class FormStore {

  private static final String ADD =
      """
      insert into form (id, slug, name, kind, version, created_at)
      values (:id, :slug, :name, :kind, :version, :now)
      """;
  private static final String ADD_VERSION =
      """
      insert into form_version (form_id, version, definition, created_at)
      values (:id, :version, :definition::jsonb, :now)
      """;
  private static final String CHANGE =
      """
      update form
         set name = :name, kind = :kind, version = version + 1
       where id = :id
      returning version
      """;
  private static final String READ =
      """
      select f.*, v.definition
        from form f
        join form_version v on v.form_id = f.id and v.version = f.version
      """;
  private static final String BY_SLUG = READ + " where f.slug = :slug";
  private static final String FIND = READ + " where f.id = :id";
  private static final String OPEN =
      READ + " where f.closed_at is null order by lower(f.name), f.id";
  private static final String VERSION =
      "select definition from form_version where form_id = :id and version = :version";
  private static final String CLOSE =
      "update form set closed_at = :now where id = :id and closed_at is null";
  private static final String REOPEN = "update form set closed_at = null where id = :id";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  FormStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * @return false where another form has the slug
   */
  @Transactional
  public boolean add(Form form) {
    try {
      jdbc.sql(ADD)
          .param("id", form.id())
          .param("slug", form.slug())
          .param("name", form.name())
          .param("kind", form.kind().name())
          .param("version", form.version())
          .param("now", Times.sql(form.createdAt()))
          .update();
    } catch (DuplicateKeyException e) {
      return false;
    }
    addVersion(form.id(), form.version(), form.definition(), form.createdAt());
    return true;
  }

  /** The slug stays: links to it are out in the world. */
  @Transactional
  public void change(Form form, Instant now) {
    var version =
        jdbc.sql(CHANGE)
            .param("id", form.id())
            .param("name", form.name())
            .param("kind", form.kind().name())
            .query(Integer.class)
            .single();
    addVersion(form.id(), version, form.definition(), now);
  }

  private void addVersion(UUID id, int version, Definition definition, Instant now) {
    jdbc.sql(ADD_VERSION)
        .param("id", id)
        .param("version", version)
        .param("definition", json.writeValueAsString(definition))
        .param("now", Times.sql(now))
        .update();
  }

  public @Nullable Form bySlug(String slug) {
    return jdbc.sql(BY_SLUG).param("slug", slug).query((r, _) -> read(r)).optional().orElse(null);
  }

  public @Nullable Form find(UUID id) {
    return jdbc.sql(FIND).param("id", id).query((r, _) -> read(r)).optional().orElse(null);
  }

  /** Those that take submissions, by name. */
  public List<Form> open() {
    return jdbc.sql(OPEN).query((row, _) -> read(row)).list();
  }

  /** The form as it was then; as it is now where it never had that version. */
  public Definition definition(Form form, int version) {
    return version == form.version()
        ? form.definition()
        : jdbc.sql(VERSION)
            .param("id", form.id())
            .param("version", version)
            .query((row, _) -> json.readValue(row.getString(1), Definition.class))
            .optional()
            .orElse(form.definition());
  }

  public boolean close(UUID id, Instant now) {
    return jdbc.sql(CLOSE).param("id", id).param("now", Times.sql(now)).update() == 1;
  }

  public boolean reopen(UUID id) {
    return jdbc.sql(REOPEN).param("id", id).update() == 1;
  }

  /** Of a row that has the definition beside the form's own columns. */
  public Form read(ResultSet row) throws SQLException {
    return new Form(
        row.getObject("id", UUID.class),
        row.getString("slug"),
        row.getString("name"),
        Kind.valueOf(row.getString("kind")),
        row.getInt("version"),
        json.readValue(row.getString("definition"), Definition.class),
        Times.instant(row, "created_at"),
        Times.maybe(row, "closed_at"));
  }
}

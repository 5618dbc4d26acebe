package tandem.capture.form;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.journal.Kind;
import tandem.platform.Times;

/** SQL that keeps forms. */
@Component
class FormStore {

  private static final String ADD =
      """
      insert into form (id, slug, title, intro, kind, fields, required, button, thanks, created_at)
      values (:id, :slug, :title, :intro, :kind, :fields, :required, :button, :thanks, :now)
      """;
  private static final String CHANGE =
      """
      update form
         set title = :title, intro = :intro, kind = :kind, fields = :fields, required = :required,
             button = :button, thanks = :thanks
       where id = :id
      """;
  private static final String BY_SLUG = "select * from form where slug = :slug";
  private static final String FIND = "select * from form where id = :id";
  private static final String CLOSE =
      "update form set closed_at = :now where id = :id and closed_at is null";
  private static final String REOPEN = "update form set closed_at = null where id = :id";

  private final JdbcClient jdbc;

  FormStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @return false where another form has the slug
   */
  boolean add(Form form) {
    try {
      return say(ADD, form)
              .param("slug", form.slug())
              .param("now", Times.sql(form.createdAt()))
              .update()
          == 1;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  /** The slug stays: links to it are out in the world. */
  void change(Form form) {
    say(CHANGE, form).update();
  }

  private JdbcClient.StatementSpec say(String sql, Form form) {
    return jdbc.sql(sql)
        .param("id", form.id())
        .param("title", form.title())
        .param("intro", form.intro())
        .param("kind", form.kind().name())
        .param("fields", form.fields().toArray(new String[0]))
        .param("required", form.required().toArray(new String[0]))
        .param("button", form.button())
        .param("thanks", form.thanks());
  }

  @Nullable Form bySlug(String slug) {
    return jdbc.sql(BY_SLUG).param("slug", slug).query((r, n) -> read(r)).optional().orElse(null);
  }

  @Nullable Form find(UUID id) {
    return jdbc.sql(FIND).param("id", id).query((r, n) -> read(r)).optional().orElse(null);
  }

  boolean close(UUID id, Instant now) {
    return jdbc.sql(CLOSE).param("id", id).param("now", Times.sql(now)).update() == 1;
  }

  boolean reopen(UUID id) {
    return jdbc.sql(REOPEN).param("id", id).update() == 1;
  }

  static Form read(ResultSet row) throws SQLException {
    return new Form(
        row.getObject("id", UUID.class),
        row.getString("slug"),
        row.getString("title"),
        row.getString("intro"),
        Kind.valueOf(row.getString("kind")),
        texts(row, "fields"),
        new LinkedHashSet<>(texts(row, "required")),
        row.getString("button"),
        row.getString("thanks"),
        Times.instant(row, "created_at"),
        Times.maybe(row, "closed_at"));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    var texts = new ArrayList<String>();
    for (var text : (Object[]) row.getArray(column).getArray()) {
      texts.add((String) text);
    }
    return texts;
  }
}

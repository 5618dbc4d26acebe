package tandem.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.access.UserId;
import tandem.platform.Times;

/** Keeps views. */
@Component
class ViewStore {

  private static final String SEEN =
      """
      select v.*, u.name as owner_name
        from saved_view v
        join app_user u on u.id = v.owner_id
       where (:list::text is null or v.list = :list)
         and (v.owner_id = :user or v.shared)
       order by v.list, v.owner_id <> :user, lower(v.name), v.id
      """;

  private static final String FIND =
      """
      select v.*, u.name as owner_name
        from saved_view v
        join app_user u on u.id = v.owner_id
       where v.id = :id
      """;

  /** Who saves under a name of his again means the same view. */
  private static final String SAVE =
      """
      insert into saved_view (id, list, name, owner_id, shared, query, created_at, updated_at)
      values (:id, :list, :name, :owner, :shared, :query, :now, :now)
      on conflict (list, owner_id, lower(name))
      do update set name = excluded.name, shared = excluded.shared, query = excluded.query, updated_at = excluded.updated_at
      returning id
      """;

  private static final String COUNT = "select count(*) from saved_view where owner_id = :user";

  private static final String TAKEN =
      """
      select exists (select from saved_view
                      where list = :list and owner_id = :owner and lower(name) = lower(:name) and id <> :id)
      """;

  private static final String CHANGE =
      """
      update saved_view set name = :name, shared = :shared, query = :query, updated_at = :now where id = :id
      """;

  private static final String REMOVE = "delete from saved_view where id = :id";

  private final JdbcClient jdbc;

  ViewStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The user's own first.
   *
   * @param list null: of all lists
   */
  List<SavedView> seenBy(UserId user, @Nullable String list) {
    return jdbc.sql(SEEN)
        .param("list", list)
        .param("user", user.value())
        .query(ViewStore::view)
        .list();
  }

  Optional<SavedView> find(ViewId id) {
    return jdbc.sql(FIND).param("id", id.value()).query(ViewStore::view).optional();
  }

  ViewId save(String list, ViewDraft draft, UserId owner, Instant now) {
    var id =
        jdbc.sql(SAVE)
            .param("id", ViewId.next().value())
            .param("list", list)
            .param("name", draft.name())
            .param("owner", owner.value())
            .param("shared", draft.shared())
            .param("query", draft.query())
            .param("now", Times.sql(now))
            .query(UUID.class)
            .single();
    return new ViewId(id);
  }

  long count(UserId user) {
    return jdbc.sql(COUNT).param("user", user.value()).query(Long.class).single();
  }

  boolean isTaken(SavedView view, String name) {
    return jdbc.sql(TAKEN)
        .param("list", view.list())
        .param("owner", view.owner().value())
        .param("name", name)
        .param("id", view.id().value())
        .query(Boolean.class)
        .single();
  }

  void change(ViewId id, ViewDraft draft, Instant now) {
    jdbc.sql(CHANGE)
        .param("id", id.value())
        .param("name", draft.name())
        .param("shared", draft.shared())
        .param("query", draft.query())
        .param("now", Times.sql(now))
        .update();
  }

  void remove(ViewId id) {
    jdbc.sql(REMOVE).param("id", id.value()).update();
  }

  private static SavedView view(ResultSet row, int number) throws SQLException {
    return new SavedView(
        new ViewId(row.getObject("id", UUID.class)),
        row.getString("list"),
        row.getString("name"),
        new UserId(row.getObject("owner_id", UUID.class)),
        row.getString("owner_name"),
        row.getBoolean("shared"),
        row.getString("query"));
  }
}

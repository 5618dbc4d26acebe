package tandem.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.access.UserId;
import tandem.people.PersonId;
import tandem.platform.Columns;
import tandem.platform.Times;

/** Keeps changes, whom they are about, and what was there before. */
@Component
class EditStore {

  private static final String ADD =
      """
      insert into bulk_edit (id, place, value, words, state, people, created_by, created_at)
      values (:id, :place, :value, :words, 'QUEUED', 0, :user, :now)
      """;

  /** Whoever is gone by now is left out. */
  private static final String CHOOSE =
      """
      with chosen as (
        insert into bulk_edit_person (edit_id, person_id)
        select :id, p.id
          from person p
         where p.id = any(:persons::uuid[])
        on conflict do nothing
        returning 1)
      update bulk_edit set people = people + (select count(*) from chosen) where id = :id
      """;

  private static final String EDITS =
      """
      select e.*, u.name as created_by_name, b.name as undone_by_name
        from bulk_edit e
        join app_user u on u.id = e.created_by
        left join app_user b on b.id = e.undone_by
      """;

  private static final String FIND = EDITS + " where e.id = :id";
  private static final String LATEST =
      EDITS + " order by e.created_at desc, e.id desc limit :limit";

  private static final String LOCK = "select state from bulk_edit where id = :id for update";

  private static final String TO_DO =
      """
      select person_id, before from bulk_edit_person where edit_id = :id and changed is null
       order by person_id limit :limit
      """;

  private static final String TO_UNDO =
      """
      select person_id, before from bulk_edit_person where edit_id = :id and changed and undone is null
       order by person_id limit :limit
      """;

  private static final String DID =
      """
      update bulk_edit_person p
         set changed = new.changed, before = new.before
        from unnest(:persons::uuid[], :changed::boolean[], :befores::text[]) as new (person_id, changed, before)
       where p.edit_id = :id and p.person_id = new.person_id
      """;

  private static final String COUNT_DID =
      "update bulk_edit set tried = tried + :tried, changed = changed + :changed where id = :id";

  private static final String COUNT_UNDID =
      "update bulk_edit set undone = undone + :undone, kept = kept + :kept where id = :id";

  private static final String UNDONE_BY = "update bulk_edit set undone_by = :user where id = :id";

  private static final String UNDID =
      """
      update bulk_edit_person p
         set undone = new.undone
        from unnest(:persons::uuid[], :undone::boolean[]) as new (person_id, undone)
       where p.edit_id = :id and p.person_id = new.person_id
      """;

  private static final String MOVE =
      "update bulk_edit set state = :state, finished_at = :finished where id = :id";

  private final JdbcClient jdbc;

  EditStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(
      EditId id, Target target, @Nullable String value, String words, UserId user, Instant now) {
    jdbc.sql(ADD)
        .param("id", id.value())
        .param("place", target.key())
        .param("value", value)
        .param("words", words)
        .param("user", user.value())
        .param("now", Times.sql(now))
        .update();
  }

  void choose(EditId id, Collection<PersonId> persons) {
    jdbc.sql(CHOOSE)
        .param("id", id.value())
        .params(Columns.of(List.copyOf(persons)).with("persons", person -> person).arrays())
        .update();
  }

  Optional<Edit> find(EditId id) {
    return jdbc.sql(FIND).param("id", id.value()).query(EditStore::edit).optional();
  }

  List<Edit> latest(int limit) {
    return jdbc.sql(LATEST).param("limit", limit).query(EditStore::edit).list();
  }

  /** Nobody else moves it until the transaction ends; empty where there is no such change. */
  Optional<EditState> lock(EditId id) {
    return jdbc.sql(LOCK)
        .param("id", id.value())
        .query(String.class)
        .optional()
        .map(EditState::valueOf);
  }

  /** The next of those who were not looked at yet. */
  Map<PersonId, @Nullable String> toDo(EditId id, int limit) {
    return people(TO_DO, id, limit);
  }

  /** The next of those to whom nothing was given back yet, with what they had before. */
  Map<PersonId, @Nullable String> toUndo(EditId id, int limit) {
    return people(TO_UNDO, id, limit);
  }

  /**
   * @param before of those who were changed
   */
  void did(EditId id, Collection<PersonId> tried, Map<PersonId, @Nullable String> before) {
    jdbc.sql(DID)
        .param("id", id.value())
        .params(
            Columns.of(List.copyOf(tried))
                .with("persons", person -> person)
                .with("changed", before::containsKey)
                .with("befores", before::get)
                .arrays())
        .update();
    jdbc.sql(COUNT_DID)
        .param("id", id.value())
        .param("tried", tried.size())
        .param("changed", before.size())
        .update();
  }

  void undoneBy(EditId id, UserId user) {
    jdbc.sql(UNDONE_BY).param("id", id.value()).param("user", user.value()).update();
  }

  void undid(EditId id, Collection<PersonId> tried, Collection<PersonId> undone) {
    jdbc.sql(UNDID)
        .param("id", id.value())
        .params(
            Columns.of(List.copyOf(tried))
                .with("persons", person -> person)
                .with("undone", undone::contains)
                .arrays())
        .update();
    jdbc.sql(COUNT_UNDID)
        .param("id", id.value())
        .param("undone", undone.size())
        .param("kept", tried.size() - undone.size())
        .update();
  }

  void move(EditId id, EditState state, @Nullable Instant finished) {
    jdbc.sql(MOVE)
        .param("id", id.value())
        .param("state", state.name())
        .param("finished", finished == null ? null : Times.sql(finished))
        .update();
  }

  private Map<PersonId, @Nullable String> people(String sql, EditId id, int limit) {
    var people = new HashMap<PersonId, @Nullable String>();
    jdbc.sql(sql)
        .param("id", id.value())
        .param("limit", limit)
        .query(
            row -> {
              people.put(
                  new PersonId(row.getObject("person_id", UUID.class)), row.getString("before"));
            });
    return people;
  }

  private static Edit edit(ResultSet row, int number) throws SQLException {
    return new Edit(
        new EditId(row.getObject("id", UUID.class)),
        Target.ofKey(row.getString("place")).orElseThrow(),
        row.getString("value"),
        row.getString("words"),
        EditState.valueOf(row.getString("state")),
        row.getLong("people"),
        row.getLong("tried"),
        row.getLong("changed"),
        row.getLong("undone"),
        row.getLong("kept"),
        row.getString("created_by_name"),
        row.getString("undone_by_name"),
        Times.instant(row, "created_at"),
        Times.maybe(row, "finished_at"));
  }
}

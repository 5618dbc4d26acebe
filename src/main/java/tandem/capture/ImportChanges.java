package tandem.capture;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.platform.Columns;

/**
 * Remembers for imports what they changed. A kind names each thing by a key of its own; of several
 * changes of one thing, what it was before the first and after the last is kept.
 */
@Component
public class ImportChanges {

  private static final int AT_ONCE = 500;

  private static final String ADD =
      """
      insert into import_change (import_id, key, before, after)
      select :import, key, before, after
        from unnest(:keys::text[], :befores::jsonb[], :afters::jsonb[]) as new (key, before, after)
       order by key
      on conflict (import_id, key) do update set after = excluded.after
      """;

  private static final String AFTER =
      """
      select key, before, after
        from import_change
       where import_id = :import and key > :after
       order by key
       limit :limit
      """;

  private static final String OF =
      """
      select key, before, after
        from import_change
       where import_id = :import and key = any(:keys)
       order by key
      """;

  private static final String FORGET = "delete from import_change where key = any(:keys)";

  private final JdbcClient jdbc;

  ImportChanges(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param before as JSON; null: there was no such thing
   * @param after as JSON
   */
  public record Change(String key, @Nullable String before, String after) {}

  /**
   * @param changes no key twice
   */
  public void add(UUID importId, List<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    jdbc.sql(ADD)
        .param("import", importId)
        .params(
            Columns.of(changes)
                .with("keys", Change::key)
                .with("befores", Change::before)
                .with("afters", Change::after)
                .arrays())
        .update();
  }

  /**
   * Takes back the next of the changes one by one, in the order of their keys.
   *
   * @param after where the last step ended; null at first
   * @param takeBack answers whether it did: false where somebody changed the thing since
   */
  public ImportKind.Undone takeBack(
      UUID importId, @Nullable String after, Predicate<Change> takeBack) {
    var some = after(importId, after, AT_ONCE);
    if (some.isEmpty()) {
      return ImportKind.Undone.NOTHING_LEFT;
    }
    var done = some.stream().filter(takeBack).toList();
    var removed = done.stream().filter(change -> change.before() == null).count();
    return new ImportKind.Undone(
        some.getLast().key(), removed, done.size() - removed, some.size() - done.size());
  }

  /** Some of the changes, in the order of their keys. */
  public List<Change> after(UUID importId, @Nullable String key, int limit) {
    return jdbc.sql(AFTER)
        .param("import", importId)
        .param("after", key == null ? "" : key)
        .param("limit", limit)
        .query(
            (row, _) ->
                new Change(row.getString("key"), row.getString("before"), row.getString("after")))
        .list();
  }

  /** Whatever any import changed of these can be taken back no more. */
  public void forget(List<String> keys) {
    jdbc.sql(FORGET).param("keys", keys.toArray(String[]::new)).update();
  }

  /** Those of these keys. */
  public List<Change> of(UUID importId, List<String> keys) {
    return jdbc.sql(OF)
        .param("import", importId)
        .param("keys", keys.toArray(String[]::new))
        .query(
            (row, _) ->
                new Change(row.getString("key"), row.getString("before"), row.getString("after")))
        .list();
  }
}

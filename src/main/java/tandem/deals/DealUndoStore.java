package tandem.deals;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.platform.Columns;

/** Gives deals their former selves back. */
@Component
class DealUndoStore {

  private static final String TOLD =
      """
        from unnest(:ids::uuid[], :befores::jsonb[], :afters::jsonb[]) as told (id, before, after)
       cross join lateral jsonb_populate_record(null::deal, told.before) b
       cross join lateral jsonb_populate_record(null::deal, told.after) a
      """;

  /** The version tells what was typed or imported since, the moves the rest. */
  private static final String UNTOUCHED =
      "select d.id "
          + TOLD
          + """
        join deal d on d.id = told.id
       where d.version = a.version and d.stage_since = a.stage_since
         and not exists (select from deal_move m where m.deal_id = d.id and m.import_id is distinct from :import)
       order by d.id
         for update of d
      """;

  private static final List<String> REMOVE =
      List.of(
          "delete from deal_move where deal_id = any(:ids::uuid[])",
          "delete from deal where id = any(:ids::uuid[])");

  private static final String PUT_BACK =
      """
      update deal d
         set stage = b.stage, state = b.state, stage_since = b.stage_since, closed_at = b.closed_at,
             lost_reason = b.lost_reason, lost_note = b.lost_note
      """
          + TOLD
          + """
       where d.id = told.id
         and (d.stage, d.state, d.stage_since) = (a.stage, a.state, a.stage_since)
         and (d.closed_at, d.lost_reason) is not distinct from (a.closed_at, a.lost_reason)
         and (b.stage, b.state, b.stage_since) is distinct from (a.stage, a.state, a.stage_since)
      returning d.id
      """;

  private static final String FORGET_MOVES =
      "delete from deal_move where deal_id = any(:ids::uuid[]) and import_id = :import";

  /**
   * Whom the deal is with goes back only to somebody who is still there. Complete is a deal in
   * which all that the import changed is as it was.
   */
  private static final String RESTORE =
      """
      update deal d
         set name = case when d.name = a.name then b.name else d.name end,
             amount = case when (d.amount, d.currency) is not distinct from (a.amount, a.currency)
                           then b.amount else d.amount end,
             currency = case when (d.amount, d.currency) is not distinct from (a.amount, a.currency)
                             then b.currency else d.currency end,
             owner_id = case when (d.owner_id, d.owner_name) is not distinct from (a.owner_id, a.owner_name)
                             then b.owner_id else d.owner_id end,
             owner_name = case when (d.owner_id, d.owner_name) is not distinct from (a.owner_id, a.owner_name)
                               then b.owner_name else d.owner_name end,
             expected_close = case when d.expected_close is not distinct from a.expected_close
                                   then b.expected_close else d.expected_close end,
             attributes = case when d.attributes = a.attributes then b.attributes else d.attributes end,
             created_at = case when d.created_at = a.created_at then b.created_at else d.created_at end,
             person_id = case when a.person_id <> b.person_id and d.person_id = a.person_id
                               and exists (select from person p where p.id = b.person_id)
                              then b.person_id else d.person_id end,
             version = d.version + 1
      """
          + TOLD
          + """
       where d.id = told.id
         and told.before - 'version' <> told.after - 'version'
      returning new.id,
                (b.name is not distinct from a.name or b.name is not distinct from new.name)
                and ((b.amount, b.currency) is not distinct from (a.amount, a.currency)
                     or (b.amount, b.currency) is not distinct from (new.amount, new.currency))
                and ((b.owner_id, b.owner_name) is not distinct from (a.owner_id, a.owner_name)
                     or (b.owner_id, b.owner_name) is not distinct from (new.owner_id, new.owner_name))
                and (b.expected_close is not distinct from a.expected_close or b.expected_close is not distinct from new.expected_close)
                and (b.attributes is not distinct from a.attributes or b.attributes is not distinct from new.attributes)
                and (b.created_at is not distinct from a.created_at or b.created_at is not distinct from new.created_at)
                and ((b.stage, b.state, b.stage_since, b.closed_at, b.lost_reason)
                     is not distinct from (a.stage, a.state, a.stage_since, a.closed_at, a.lost_reason)
                     or (b.stage, b.state, b.stage_since, b.closed_at, b.lost_reason)
                     is not distinct from (new.stage, new.state, new.stage_since, new.closed_at, new.lost_reason)) as complete
      """;

  private final JdbcClient jdbc;

  DealUndoStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Removes deals that an import made, unless something happened to them since.
   *
   * @return those that are gone
   */
  Set<UUID> remove(UUID importId, List<DealChanges.Told> made) {
    var free =
        jdbc.sql(UNTOUCHED)
            .param("import", importId)
            .params(columns(made))
            .query(UUID.class)
            .list();
    REMOVE.forEach(sql -> jdbc.sql(sql).params(ids(free)).update());
    return new HashSet<>(free);
  }

  /**
   * Gives each value its former self back, unless it was changed again since. Where and how a deal
   * stands is one value, and so are an amount with its currency, and whose the deal is.
   *
   * @return whether nothing of the change is left, of each deal that was changed at all
   */
  Map<UUID, Boolean> restore(UUID importId, List<DealChanges.Told> changed) {
    var columns = columns(changed);
    var back = jdbc.sql(PUT_BACK).params(columns).query(UUID.class).list();
    jdbc.sql(FORGET_MOVES).param("import", importId).params(ids(back)).update();
    var restored = new HashMap<UUID, Boolean>();
    jdbc.sql(RESTORE)
        .params(columns)
        .query(
            row -> {
              restored.put(row.getObject("id", UUID.class), row.getBoolean("complete"));
            });
    return restored;
  }

  private static Map<String, Object> ids(List<UUID> deals) {
    return Columns.of(deals).with("ids", deal -> deal).arrays();
  }

  private static Map<String, Object> columns(List<DealChanges.Told> told) {
    return Columns.of(told)
        .with("ids", DealChanges.Told::deal)
        .with("befores", DealChanges.Told::before)
        .with("afters", DealChanges.Told::after)
        .arrays();
  }
}

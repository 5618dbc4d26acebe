package tandem.deals;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.capture.ImportRun;
import tandem.platform.Columns;
import tandem.platform.Settings;
import tandem.platform.Times;
import tools.jackson.databind.json.JsonMapper;

/** Writes thousands of imported deals with one statement. */
@Component
class DealImportStore {

  /** Until the transaction ends, no other import makes deals, and nobody changes these. */
  private static final String ALONE =
      "select pg_advisory_xact_lock(hashtext('tandem.deals.import'))";

  private static final String KNOWN =
      "select id, external_id from deal where external_id = any(:ids::text[]) order by id for update";

  /**
   * What the file does not tell stays as it is. A closed deal is not reopened by a file that still
   * holds it for open; nothing is opened after it was closed.
   */
  private static final String MERGE =
      """
      with told as (
        select *
          from unnest(:ids::uuid[], :persons::uuid[], :externals::text[], :names::text[], :amounts::numeric[],
                      :currencies::text[], :stages::text[], :states::text[], :createds::timestamptz[],
                      :closeds::timestamptz[], :expecteds::date[], :owners::uuid[], :ownerNames::text[],
                      :reasons::text[], :attributes::jsonb[])
               as t (id, person_id, external_id, name, amount, currency, stage, state, created, closed, expected, owner_id,
                     owner_name, reason, attributes)
      ), merged as (
        insert into deal as d (id, person_id, external_id, name, amount, currency, stage, state, stage_since, owner_id,
                               owner_name, attributes, expected_close, created_at, closed_at, lost_reason)
        select t.id, t.person_id, t.external_id,
               coalesce(t.name, e.name, c.name, nullif(concat_ws(' ', p.first_name, p.last_name), ''), p.email, 'Deal'),
               coalesce(t.amount, e.amount), coalesce(t.currency, e.currency, :currency),
               coalesce(case when e.state is null or e.state = 'OPEN' then t.stage end, e.stage,
                        case n.state when 'OPEN' then :first else :last end),
               n.state,
               case when n.state <> 'OPEN' then m.closed
                    when e.id is null or t.stage <> e.stage then :now
                    else e.stage_since end,
               coalesce(t.owner_id, e.owner_id, case when t.owner_name is null then p.owner_id end),
               coalesce(t.owner_name, e.owner_name),
               coalesce(e.attributes, '{}') || t.attributes,
               coalesce(t.expected, e.expected_close),
               least(coalesce(t.created, e.created_at, p.since), m.closed, :now),
               m.closed,
               case when n.state = 'LOST' then coalesce(t.reason, e.lost_reason, 'Not told') end
          from told t
          join person p on p.id = t.person_id
          left join company c on c.id = p.company_id
          left join deal e on e.id = t.id
         cross join lateral (select coalesce(case when t.state <> 'OPEN' then t.state end, e.state, 'OPEN') as state) n
         cross join lateral (select case when n.state <> 'OPEN'
                                         then coalesce(t.closed, case when e.state = n.state then e.closed_at end, :now)
                                    end as closed) m
        on conflict (id) do update
           set person_id = excluded.person_id, name = excluded.name, amount = excluded.amount,
               currency = excluded.currency, stage = excluded.stage, state = excluded.state,
               stage_since = excluded.stage_since, owner_id = excluded.owner_id, owner_name = excluded.owner_name,
               attributes = excluded.attributes, expected_close = excluded.expected_close,
               created_at = excluded.created_at, closed_at = excluded.closed_at, lost_reason = excluded.lost_reason,
               lost_note = case when excluded.state = 'LOST' then d.lost_note end, version = d.version + 1
        returning new.id, new.person_id, new.name, old.id is null as is_new, old.state as before, old.stage as stage_before,
                  new.state, new.stage, new.created_at, new.closed_at, new.stage_since, new.lost_reason,
                  case when old.id is not null then to_jsonb(old) end as was, to_jsonb(new) as became
      ), moved as (
        insert into deal_move (deal_id, stage, state, note, at, import_id)
        select deal_id, stage, state, note, at, :import
          from (select id as deal_id, stage, 'OPEN' as state, null as note, created_at as at, 1 as step
                  from merged
                 where is_new
                 union all
                select id, stage, state, lost_reason, stage_since, 2
                  from merged
                 where case when is_new then state <> 'OPEN' else (state, stage) is distinct from (before, stage_before) end)
         order by step
      )
      select id, person_id, name, is_new, state, created_at, coalesce(closed_at, created_at) as at,
             is_new or state is distinct from before as is_news, was, became
        from merged
      """;

  private final JdbcClient jdbc;
  private final Settings settings;
  private final JsonMapper json;

  DealImportStore(JdbcClient jdbc, Settings settings, JsonMapper json) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.json = json;
  }

  /**
   * A deal as a file tells it, and which one it is.
   *
   * @param place in the list of all
   * @param owner the user that the salesperson's name stands for
   */
  record Row(int place, UUID id, ImportedDeal deal, @Nullable UUID owner) {}

  /** Nobody else imports deals, or takes such an import back, until the transaction ends. */
  void alone() {
    jdbc.sql(ALONE).query(row -> {});
  }

  /** The deals that have those ids in another system; nobody else changes them from now on. */
  Map<String, UUID> known(Collection<@Nullable String> externalIds) {
    alone();
    var ids = externalIds.stream().filter(Objects::nonNull).distinct().toArray(String[]::new);
    var known = new HashMap<String, UUID>();
    jdbc.sql(KNOWN)
        .param("ids", ids)
        .query(
            row -> {
              known.put(row.getString("external_id"), row.getObject("id", UUID.class));
            });
    return known;
  }

  /** Each deal once. */
  Map<UUID, MergedDeal> merge(ImportRun run, List<Row> rows, Pipeline pipeline) {
    var merged = new HashMap<UUID, MergedDeal>();
    jdbc.sql(MERGE)
        .params(columns(rows))
        .param("currency", settings.currency())
        .param("first", pipeline.first().code())
        .param("last", pipeline.last().code())
        .param("now", Times.sql(run.at()))
        .param("import", run.id())
        .query(MergedDeal::of)
        .list()
        .forEach(deal -> merged.put(deal.id(), deal));
    return merged;
  }

  private Map<String, Object> columns(List<Row> rows) {
    return Columns.of(rows)
        .with("ids", Row::id)
        .with("persons", row -> row.deal().person())
        .with("externals", row -> row.deal().externalId())
        .with("names", row -> row.deal().name())
        .with("amounts", row -> row.deal().amount())
        .with("currencies", row -> row.deal().currency())
        .with("stages", row -> row.deal().stage())
        .with("states", row -> row.deal().state())
        .with("createds", row -> row.deal().created())
        .with("closeds", row -> row.deal().closed())
        .with("expecteds", row -> row.deal().expectedClose())
        .with("owners", Row::owner)
        .with("ownerNames", row -> row.deal().owner())
        .with("reasons", row -> row.deal().lostReason())
        .with("attributes", row -> json.writeValueAsString(row.deal().attributes()))
        .arrays();
  }
}

package tandem.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.platform.Times;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.Slice;

/** SQL that feeds the library: assets, who got them, who read them. */
@Component
class AssetQueries {

  private static final String LIST =
      """
      select a.*, u.delivered, u.people, u.readers
        from asset a,
             lateral (select count(*) as delivered, count(distinct d.person_id) as people,
                             count(distinct d.person_id) filter (where d.opens > 0) as readers
                        from asset_delivery d
                       where d.asset_id = a.id) u
       where (a.archived_at is not null) = :archived
         and (:kind::text is null or a.kind = :kind)
         and (:stage::text is null or a.stage = :stage)
         and (:language::text is null or a.language = :language)
         and (:words::text is null
              or a.title ilike '%' || :words || '%' or a.description ilike '%' || :words || '%')
         and (:after::timestamptz is null or (a.created_at, a.id) < (:after::timestamptz, :afterId::uuid))
       order by a.created_at desc, a.id desc
       limit :limit
      """;
  private static final String OFFERED =
      "select * from asset where archived_at is null order by lower(title), id limit 500";
  private static final String LANGUAGES = "select distinct language from asset order by 1";
  private static final String COUNT =
      """
      select count(*) filter (where archived_at is null) as offered,
             count(*) filter (where archived_at is not null) as archived
        from asset
      """;
  private static final String USAGE =
      """
      select count(*) as delivered, count(distinct person_id) as people,
             count(distinct person_id) filter (where opens > 0) as readers, coalesce(sum(opens), 0) as opens
        from asset_delivery
       where asset_id = :asset
      """;
  private static final String READERS =
      """
      select d.person_id, p.first_name, p.last_name, p.email, min(d.delivered_at) as delivered_at,
             max(d.last_opened_at) as read_at, sum(d.opens) as opens
        from asset_delivery d
        join person p on p.id = d.person_id
       where d.asset_id = :asset
       group by d.person_id, p.first_name, p.last_name, p.email
       order by max(d.last_opened_at) desc nulls last, min(d.delivered_at) desc, d.person_id
       limit :limit
      """;

  /** The campaign is that of the interaction which caused the delivery, such as the form's. */
  private static final String CAMPAIGNS =
      """
      select c.id, c.name, count(*) as delivered, count(distinct d.person_id) filter (where d.opens > 0) as readers
        from asset_delivery d
        left join lateral (
               select i.campaign_id
                 from interaction i
                where i.person_id = d.person_id and i.message_id = d.cause
                order by i.id
                limit 1) i on true
        left join campaign c on c.id = i.campaign_id
       where d.asset_id = :asset
       group by c.id, c.name
       order by count(*) desc, c.name
      """;

  private static final String OF_PERSON =
      """
      select a.id, a.title, a.kind, min(d.delivered_at) as delivered_at,
             max(d.last_opened_at) as read_at, sum(d.opens) as opens
        from asset_delivery d
        join asset a on a.id = d.asset_id
       where d.person_id = :person
       group by a.id
       order by max(greatest(d.delivered_at, d.last_opened_at)) desc
       limit 20
      """;

  private final JdbcClient jdbc;

  AssetQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Which assets a list shows; null: all. */
  record Filter(
      @Nullable AssetKind kind,
      @Nullable FunnelStage stage,
      @Nullable String language,
      @Nullable String words,
      boolean archived) {}

  /**
   * @param people who got it
   * @param readers those of them who opened it
   */
  record Row(Asset asset, long delivered, long people, long readers) {}

  record Count(long offered, long archived) {}

  record Usage(long delivered, long people, long readers, long opens) {}

  record Reader(
      UUID person, String name, Instant deliveredAt, @Nullable Instant readAt, long opens) {}

  /**
   * @param name null: no campaign
   */
  record OfCampaign(@Nullable UUID id, @Nullable String name, long delivered, long readers) {}

  record OfPerson(
      UUID asset,
      String title,
      AssetKind kind,
      Instant deliveredAt,
      @Nullable Instant readAt,
      long opens) {}

  /** The newest first. */
  Slice<Row> list(Filter filter, @Nullable Cursor after, Limit limit) {
    var rows =
        jdbc.sql(LIST)
            .param("archived", filter.archived())
            .param("kind", filter.kind() == null ? null : filter.kind().name())
            .param("stage", filter.stage() == null ? null : filter.stage().name())
            .param("language", filter.language())
            .param("words", escaped(filter.words()))
            .param("after", after == null ? null : Times.sql(after.instant(0)))
            .param("afterId", after == null ? null : after.uuid(1))
            .param("limit", limit.andOneMore())
            .query((row, _) -> row(row))
            .list();
    return Slice.of(rows, limit, row -> Cursor.after(row.asset().createdAt(), row.asset().id()));
  }

  private static @Nullable String escaped(@Nullable String words) {
    return words == null || words.isBlank()
        ? null
        : words.strip().replace("\0", "").replaceAll("([\\\\%_])", "\\\\$1");
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        AssetStore.read(row),
        row.getLong("delivered"),
        row.getLong("people"),
        row.getLong("readers"));
  }

  List<Asset> offered() {
    return jdbc.sql(OFFERED).query((row, _) -> AssetStore.read(row)).list();
  }

  List<String> languages() {
    return jdbc.sql(LANGUAGES).query(String.class).list();
  }

  Count count() {
    return jdbc.sql(COUNT).query(Count.class).single();
  }

  Usage usage(UUID asset) {
    return jdbc.sql(USAGE).param("asset", asset).query(Usage.class).single();
  }

  /** Whoever read it last comes first; those who never did come last. */
  List<Reader> readers(UUID asset, int limit) {
    return jdbc.sql(READERS)
        .param("asset", asset)
        .param("limit", limit)
        .query(
            (row, _) ->
                new Reader(
                    row.getObject("person_id", UUID.class),
                    name(row),
                    Times.instant(row, "delivered_at"),
                    Times.maybe(row, "read_at"),
                    row.getLong("opens")))
        .list();
  }

  private static String name(ResultSet row) throws SQLException {
    var first = row.getString("first_name");
    var last = row.getString("last_name");
    var name = ((first == null ? "" : first) + " " + (last == null ? "" : last)).strip();
    var email = row.getString("email");
    return !name.isEmpty() ? name : email == null ? "Somebody" : email;
  }

  List<OfCampaign> campaigns(UUID asset) {
    return jdbc.sql(CAMPAIGNS).param("asset", asset).query(OfCampaign.class).list();
  }

  List<OfPerson> ofPerson(UUID person) {
    return jdbc.sql(OF_PERSON)
        .param("person", person)
        .query(
            (row, _) ->
                new OfPerson(
                    row.getObject("id", UUID.class),
                    row.getString("title"),
                    AssetKind.valueOf(row.getString("kind")),
                    Times.instant(row, "delivered_at"),
                    Times.maybe(row, "read_at"),
                    row.getLong("opens")))
        .list();
  }
}

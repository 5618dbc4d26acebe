package tandem.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.UserId;
import tandem.platform.Times;
import tools.jackson.databind.json.JsonMapper;

/** SQL that keeps landing pages, their published versions and how often they were shown. */
@Component
class LandingStore {

  private static final String ADD =
      """
      insert into landing_page (id, slug, name, draft, draft_at, created_at)
      values (:id, :slug, :name, :draft::jsonb, :now, :now)
      """;
  private static final String SAVE =
      "update landing_page set name = :name, draft = :draft::jsonb, draft_at = :now where id = :id";
  private static final String FIND = "select * from landing_page where id = :id";
  private static final String BY_SLUG = "select * from landing_page where slug = :slug";
  private static final String NEXT =
      "update landing_page set version = version + 1 where id = :id returning version";
  private static final String ADD_VERSION =
      """
      insert into landing_version (page_id, version, design, published_by, published_at)
      values (:id, :version, :design::jsonb, :by, :now)
      """;
  private static final String SHOW = "update landing_page set published = :version where id = :id";
  private static final String DESIGN =
      "select design from landing_version where page_id = :id and version = :version";
  private static final String VERSIONS =
      """
      select v.version, v.published_at, u.name
        from landing_version v
        left join app_user u on u.id = v.published_by
       where v.page_id = :id
       order by v.version desc
       limit 100
      """;
  private static final String SEEN =
      """
      insert into landing_day (page_id, day, views, automated) values (:id, :day, :views, :automated)
      on conflict (page_id, day)
      do update set views = landing_day.views + excluded.views,
                    automated = landing_day.automated + excluded.automated
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  LandingStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  record Version(int number, Instant at, @Nullable String by) {}

  /**
   * @return false where another page has the slug
   */
  boolean add(Landing page) {
    try {
      return jdbc.sql(ADD)
              .param("id", page.id())
              .param("slug", page.slug())
              .param("name", page.name())
              .param("draft", json.writeValueAsString(page.draft()))
              .param("now", Times.sql(page.createdAt()))
              .update()
          == 1;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  void save(UUID id, String name, Design draft, Instant now) {
    jdbc.sql(SAVE)
        .param("id", id)
        .param("name", name)
        .param("draft", json.writeValueAsString(draft))
        .param("now", Times.sql(now))
        .update();
  }

  /** Keeps it as the next version, which strangers see from now on. */
  @Transactional
  public int publish(UUID id, Design design, UserId by, Instant now) {
    var version = jdbc.sql(NEXT).param("id", id).query(Integer.class).single();
    jdbc.sql(ADD_VERSION)
        .param("id", id)
        .param("version", version)
        .param("design", json.writeValueAsString(design))
        .param("by", by.value())
        .param("now", Times.sql(now))
        .update();
    show(id, version);
    return version;
  }

  /**
   * @param version null: nobody sees it any more
   */
  void show(UUID id, @Nullable Integer version) {
    jdbc.sql(SHOW).param("id", id).param("version", version).update();
  }

  @Nullable Landing find(UUID id) {
    return jdbc.sql(FIND).param("id", id).query((row, _) -> read(row)).optional().orElse(null);
  }

  @Nullable Landing bySlug(String slug) {
    return jdbc.sql(BY_SLUG)
        .param("slug", slug)
        .query((row, _) -> read(row))
        .optional()
        .orElse(null);
  }

  @Nullable Design design(UUID id, int version) {
    return jdbc.sql(DESIGN)
        .param("id", id)
        .param("version", version)
        .query((row, _) -> json.readValue(row.getString(1), Design.class))
        .optional()
        .orElse(null);
  }

  /** The newest first. */
  List<Version> versions(UUID id) {
    return jdbc.sql(VERSIONS)
        .param("id", id)
        .query(
            (row, _) ->
                new Version(
                    row.getInt("version"),
                    Times.instant(row, "published_at"),
                    row.getString("name")))
        .list();
  }

  void seen(UUID id, LocalDate day, boolean automated) {
    jdbc.sql(SEEN)
        .param("id", id)
        .param("day", day)
        .param("views", automated ? 0 : 1)
        .param("automated", automated ? 1 : 0)
        .update();
  }

  Landing read(ResultSet row) throws SQLException {
    return new Landing(
        row.getObject("id", UUID.class),
        row.getString("slug"),
        row.getString("name"),
        json.readValue(row.getString("draft"), Design.class),
        Times.instant(row, "draft_at"),
        row.getInt("version"),
        row.getObject("published", Integer.class),
        Times.instant(row, "created_at"));
  }
}

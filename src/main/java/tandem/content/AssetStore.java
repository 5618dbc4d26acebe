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

/** SQL that keeps assets and the versions of their files. */
@Component
class AssetStore {

  private static final String ADD =
      """
      insert into asset (id, title, kind, stage, description, language, url, version, cover_id, created_at)
      values (:id, :title, :kind, :stage, :description, :language, :url, :version, :cover, :now)
      """;
  private static final String CHANGE =
      """
      update asset
         set title = :title, kind = :kind, stage = :stage, description = :description,
             language = :language, url = :url, version = :version, cover_id = :cover
       where id = :id
      """;
  private static final String FIND = "select * from asset where id = :id";
  private static final String LOCK = FIND + " for update";
  private static final String ADD_VERSION =
      """
      insert into asset_version (asset_id, version, file_id, created_at)
      values (:asset, :version, :file, :now)
      """;
  private static final String FILE =
      """
      select f.*
        from asset_version v
        join content_file f on f.id = v.file_id
       where v.asset_id = :asset and v.version = :version
      """;
  private static final String VERSIONS =
      """
      select v.version, v.created_at as versioned_at, f.*
        from asset_version v
        join content_file f on f.id = v.file_id
       where v.asset_id = :asset
       order by v.version desc
      """;
  private static final String ARCHIVE =
      "update asset set archived_at = :now where id = :id and archived_at is null";
  private static final String RESTORE = "update asset set archived_at = null where id = :id";

  private final JdbcClient jdbc;

  AssetStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A file that an asset is or was. */
  record Version(int number, Instant at, StoredFile file) {}

  void add(Asset asset) {
    say(ADD, asset).param("now", Times.sql(asset.createdAt())).update();
  }

  void change(Asset asset) {
    say(CHANGE, asset).update();
  }

  private JdbcClient.StatementSpec say(String sql, Asset asset) {
    var about = asset.about();
    return jdbc.sql(sql)
        .param("id", asset.id())
        .param("title", about.title())
        .param("kind", about.kind().name())
        .param("stage", about.stage().name())
        .param("description", about.description())
        .param("language", about.language())
        .param("url", asset.url())
        .param("version", asset.version())
        .param("cover", asset.cover());
  }

  void addVersion(UUID asset, int version, StoredFile file, Instant now) {
    jdbc.sql(ADD_VERSION)
        .param("asset", asset)
        .param("version", version)
        .param("file", file.id())
        .param("now", Times.sql(now))
        .update();
  }

  @Nullable Asset find(UUID id) {
    return jdbc.sql(FIND).param("id", id).query((row, _) -> read(row)).optional().orElse(null);
  }

  /** Nobody else changes it before this transaction ends. */
  @Nullable Asset lock(UUID id) {
    return jdbc.sql(LOCK).param("id", id).query((row, _) -> read(row)).optional().orElse(null);
  }

  @Nullable StoredFile file(UUID asset, int version) {
    return jdbc.sql(FILE)
        .param("asset", asset)
        .param("version", version)
        .query((row, _) -> StoredFiles.read(row))
        .optional()
        .orElse(null);
  }

  /** The newest first. */
  List<Version> versions(UUID asset) {
    return jdbc.sql(VERSIONS)
        .param("asset", asset)
        .query(
            (row, _) ->
                new Version(
                    row.getInt("version"),
                    Times.instant(row, "versioned_at"),
                    StoredFiles.read(row)))
        .list();
  }

  boolean archive(UUID id, Instant now) {
    return jdbc.sql(ARCHIVE).param("id", id).param("now", Times.sql(now)).update() == 1;
  }

  void restore(UUID id) {
    jdbc.sql(RESTORE).param("id", id).update();
  }

  static Asset read(ResultSet row) throws SQLException {
    return new Asset(
        row.getObject("id", UUID.class),
        new Asset.About(
            row.getString("title"),
            AssetKind.valueOf(row.getString("kind")),
            FunnelStage.valueOf(row.getString("stage")),
            row.getString("description"),
            row.getString("language")),
        row.getString("url"),
        row.getInt("version"),
        row.getObject("cover_id", UUID.class),
        Times.instant(row, "created_at"),
        Times.maybe(row, "archived_at"));
  }
}

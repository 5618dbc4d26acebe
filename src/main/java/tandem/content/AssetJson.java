package tandem.content;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An asset as the API tells it.
 *
 * @param url null: it is a file
 * @param version of the file; 0 where there is none
 * @param delivered how often it was handed to somebody
 * @param readers how many different people opened it
 */
record AssetJson(
    UUID id,
    String title,
    AssetKind kind,
    FunnelStage stage,
    String description,
    String language,
    @Nullable String url,
    int version,
    Instant createdAt,
    @Nullable Instant archivedAt,
    long delivered,
    long people,
    long readers) {

  static AssetJson of(Asset asset, long delivered, long people, long readers) {
    var about = asset.about();
    return new AssetJson(
        asset.id(),
        about.title(),
        about.kind(),
        about.stage(),
        about.description(),
        about.language(),
        asset.url(),
        asset.version(),
        asset.createdAt(),
        asset.archivedAt(),
        delivered,
        people,
        readers);
  }
}

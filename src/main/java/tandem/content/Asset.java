package tandem.content;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of content.
 *
 * @param id also the door of the interactions that tell who read it
 * @param url where it lives; null: it is a file of ours
 * @param version of the file; 0 where there is none
 * @param cover the picture that stands for it
 * @param archivedAt null while it is offered
 */
public record Asset(
    UUID id,
    About about,
    @Nullable String url,
    int version,
    @Nullable UUID cover,
    Instant createdAt,
    @Nullable Instant archivedAt) {

  /**
   * What is said about it.
   *
   * @param language ISO 639, such as en
   */
  public record About(
      String title, AssetKind kind, FunnelStage stage, String description, String language) {}

  public String title() {
    return about.title();
  }

  boolean isFile() {
    return url == null;
  }

  boolean isOffered() {
    return archivedAt == null;
  }
}

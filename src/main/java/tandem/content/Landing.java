package tandem.content;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A landing page.
 *
 * @param slug its address: /p/slug
 * @param name what the team calls it
 * @param draft what is being worked on
 * @param version the newest that was ever published; 0: none
 * @param published the one that strangers see; null: none
 */
record Landing(
    UUID id,
    String slug,
    String name,
    Design draft,
    Instant draftAt,
    int version,
    @Nullable Integer published,
    Instant createdAt) {

  String path() {
    return "/p/" + slug;
  }

  String href() {
    return "/content/pages/" + id;
  }

  boolean isPublished() {
    return published != null;
  }
}

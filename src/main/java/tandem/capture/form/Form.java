package tandem.capture.form;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.journal.Kind;

/**
 * A form that strangers fill in.
 *
 * @param id the door of every interaction that comes by it
 * @param slug its address: /f/slug
 * @param name what the team calls it
 * @param kind what it means that somebody fills it in
 * @param version of the definition; each change makes a new one
 * @param closedAt null while it is open
 */
public record Form(
    UUID id,
    String slug,
    String name,
    Kind kind,
    int version,
    Definition definition,
    Instant createdAt,
    @Nullable Instant closedAt) {

  /** What filling in a form can mean. */
  public static final List<Kind> KINDS =
      List.of(Kind.FORM_SUBMITTED, Kind.DEMO_REQUESTED, Kind.CONTENT_REQUESTED);

  public static String meaning(Kind kind) {
    return switch (kind) {
      case DEMO_REQUESTED -> "They ask for a demo";
      case CONTENT_REQUESTED -> "They ask for content";
      default -> "They sign up or get in touch";
    };
  }

  public String path() {
    return "/f/" + slug;
  }

  public boolean isOpen() {
    return closedAt == null;
  }
}

package tandem.capture.form;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.journal.Kind;

/**
 * A form on a page of ours.
 *
 * @param id the door of every interaction that comes by it
 * @param slug its address: /f/slug
 * @param kind what it means that somebody fills it in
 * @param fields the keys of what it asks for, in order
 * @param required those without which it is not taken
 * @param closedAt null while it is open
 */
record Form(
    UUID id,
    String slug,
    String title,
    String intro,
    Kind kind,
    List<String> fields,
    Set<String> required,
    String button,
    String thanks,
    Instant createdAt,
    @Nullable Instant closedAt) {

  /** What filling in a form can mean. */
  static final List<Kind> KINDS =
      List.of(Kind.FORM_SUBMITTED, Kind.DEMO_REQUESTED, Kind.CONTENT_REQUESTED);

  static String meaning(Kind kind) {
    return switch (kind) {
      case DEMO_REQUESTED -> "They ask for a demo";
      case CONTENT_REQUESTED -> "They ask for content";
      default -> "They sign up or get in touch";
    };
  }

  String path() {
    return "/f/" + slug;
  }
}

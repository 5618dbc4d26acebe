package tandem.outbox.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Moment;

/**
 * Mails, the newest first.
 *
 * @param server where they go; null: no mail server is set up
 * @param more where the list goes on
 */
public record OutboxPage(
    String line, @Nullable String server, List<Chip> chips, List<Row> rows, @Nullable String more) {

  /** One choice of state. */
  public record Chip(String text, String href, boolean active) {}

  public record Row(String href, String to, String subject, State state, Moment at) {}

  /** How far a mail has come, ready to show. */
  public record State(String text, String tone, String icon) {}
}

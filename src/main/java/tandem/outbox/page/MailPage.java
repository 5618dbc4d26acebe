package tandem.outbox.page;

import org.jspecify.annotations.Nullable;
import tandem.web.Moment;

/**
 * One mail.
 *
 * @param html the address of its HTML; null where it has none
 * @param again where a POST has it sent after all; null where that makes no sense
 */
public record MailPage(
    String subject,
    String to,
    OutboxPage.State state,
    Moment asked,
    Moment since,
    String tries,
    @Nullable String problem,
    @Nullable Moment nextTry,
    String text,
    @Nullable String html,
    @Nullable String again) {}

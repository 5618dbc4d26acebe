package tandem.capture.page;

import java.util.Map;

/**
 * A moment of computing before something is taken.
 *
 * @param sent all that was sent, to be sent again
 * @param bits how much work
 * @param script what to say where no script runs
 */
public record ChallengePage(
    String language,
    String title,
    String text,
    String script,
    String button,
    String action,
    Map<String, String> sent,
    String bits) {}

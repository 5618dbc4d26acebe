package tandem.handoff;

import java.time.Duration;
import java.time.Instant;
import tandem.handoff.page.Mark;
import tandem.web.Words;

/** How urgent an answer is, in words, colour and symbol. */
final class Due {

  private Due() {}

  /** The last quarter of the time agreed is a warning. */
  static Mark mark(Instant offeredAt, Instant dueAt, Instant now) {
    var left = Duration.between(now, dueAt);
    if (left.isNegative()) {
      return new Mark("Overdue by " + Words.span(left.negated()), "bad", "clock-exclamation");
    }
    var soon = left.multipliedBy(4).compareTo(Duration.between(offeredAt, dueAt)) < 0;
    return new Mark("Due in " + Words.span(left), soon ? "warn" : "info", "clock");
  }
}

package tandem.capture.connector;

import java.util.List;
import tandem.platform.Refusal;

/** Intake refused an interaction: whatever else its delivery did is taken back with it. */
final class NotKept extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Refusal> refusals;

  NotKept(List<Refusal> refusals) {
    super("intake refused it");
    this.refusals = refusals;
  }

  List<Refusal> refusals() {
    return refusals;
  }
}

package tandem.capture.imports;

import java.util.List;
import java.util.UUID;
import tandem.platform.Refusal;

/** What came of a file that somebody sent. */
sealed interface Uploaded {

  record Kept(UUID id) implements Uploaded {}

  /** Nothing of it was kept. */
  record Refused(List<Refusal> refusals) implements Uploaded {

    static Refused because(String field, String reason) {
      return new Refused(List.of(new Refusal(field, reason)));
    }
  }
}

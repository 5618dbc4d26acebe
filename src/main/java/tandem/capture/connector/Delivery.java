package tandem.capture.connector;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.people.PersonId;

/**
 * Something that came by a connector, and what became of it.
 *
 * @param topic what the sender said it is about; may be empty
 * @param ref the sender's own id of it
 * @param reason null unless it was refused
 * @param words what became of it, in a sentence
 * @param person whom it is about, where it was taken
 * @param size in bytes
 * @param body without secrets; cut off unless it waits
 */
record Delivery(
    UUID id,
    ConnectorId connector,
    Instant at,
    String topic,
    @Nullable String ref,
    Outcome outcome,
    @Nullable Reason reason,
    String words,
    @Nullable PersonId person,
    int size,
    String body) {

  /** What became of a delivery. */
  enum Outcome {
    TAKEN("Taken", "good", "check"),
    REPEATED("Known already", "neutral", "repeat"),
    TEST("Test", "neutral", "player-play"),
    NOTHING("Nothing to take", "neutral", "minus"),
    WAITING("Waiting", "warn", "clock"),
    REFUSED("Refused", "bad", "alert-triangle");

    private final String label;
    private final String tone;
    private final String icon;

    Outcome(String label, String tone, String icon) {
      this.label = label;
      this.tone = tone;
      this.icon = icon;
    }

    String label() {
      return label;
    }

    String tone() {
      return tone;
    }

    String icon() {
      return icon;
    }
  }

  /** The same, with something else come of it. */
  Delivery now(Verdict verdict) {
    return new Delivery(
        id,
        connector,
        at,
        topic,
        verdict.ref() == null ? ref : verdict.ref(),
        verdict.outcome(),
        verdict.reason(),
        verdict.words(),
        verdict.person(),
        size,
        body);
  }

  /** The same for one of the things that it told. */
  Delivery with(UUID other) {
    return new Delivery(
        other, connector, at, topic, ref, outcome, reason, words, person, size, body);
  }

  /** Whether all of it is still here and genuine, so that it can be read again. */
  boolean canBeReadAgain() {
    return outcome == Outcome.REFUSED
        && reason != Reason.WRONG_KEY
        && reason != Reason.SWITCHED_OFF
        && reason != Reason.NOT_JSON
        && !body.isEmpty()
        && size <= DeliveryStore.KEPT;
  }
}

package tandem.outbox;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How far a mail has come. */
enum MailState {
  KEPT("Kept here", "neutral", "lock"),
  WAITING("On its way", "info", "clock"),
  SENDING("Being sent", "info", "send"),
  SENT("Sent", "good", "check"),
  FAILED("Failed", "bad", "circle-x"),
  UNCLEAR("Unclear", "warn", "alert-triangle"),
  DROPPED("Not wanted", "neutral", "ban");

  private final String label;
  private final String tone;
  private final String icon;

  MailState(String label, String tone, String icon) {
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

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether somebody may have it sent after all. */
  boolean canBeSentAgain() {
    return this == KEPT || this == FAILED || this == UNCLEAR;
  }

  static @Nullable MailState ofKey(@Nullable String key) {
    for (var state : values()) {
      if (state.key().equals(key)) {
        return state;
      }
    }
    return null;
  }
}

package tandem.deals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.platform.Refusal;

/** What was said about why a deal is lost. */
sealed interface LostWords {

  int LONGEST_REASON = 200;
  int LONGEST_NOTE = 2000;

  record Said(String reason, @Nullable String note) implements LostWords {}

  record Unclear(List<Refusal> refusals) implements LostWords {}

  static LostWords of(@Nullable String reason, @Nullable String note) {
    var why = reason == null ? "" : reason.strip();
    var more = note == null || note.isBlank() ? null : note.strip();
    if (why.isEmpty()) {
      return unclear("reason", "is needed: both teams learn from why deals are lost");
    }
    if (why.length() > LONGEST_REASON) {
      return unclear("reason", "is longer than 200 characters: put the story into the note");
    }
    if (more != null && more.length() > LONGEST_NOTE) {
      return unclear("note", "is longer than 2000 characters");
    }
    if (why.indexOf('\0') >= 0 || (more != null && more.indexOf('\0') >= 0)) {
      return unclear("reason", "contains a NUL character");
    }
    return new Said(LostReason.find(why).map(LostReason::label).orElse(why), more);
  }

  private static LostWords unclear(String field, String reason) {
    return new Unclear(List.of(new Refusal(field, reason)));
  }
}

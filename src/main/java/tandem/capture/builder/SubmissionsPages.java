package tandem.capture.builder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.capture.builder.SubmissionQueries.Sent;
import tandem.capture.builder.SubmissionQueries.State;
import tandem.capture.form.Field;
import tandem.capture.form.Form;
import tandem.capture.page.FormNumbersPage.Chip;
import tandem.capture.page.SubmissionsPage;
import tandem.web.Slice;
import tandem.web.Words;

/** Puts submissions into words. */
final class SubmissionsPages {

  private SubmissionsPages() {}

  static SubmissionsPage page(Form form, @Nullable State chosen, Slice<Sent> sent, Instant now) {
    var path = "/capture/forms/" + form.id() + "/submissions";
    var filter = chosen == null ? "" : "state=" + key(chosen) + "&";
    return new SubmissionsPage(
        form.id().toString(),
        form.name(),
        line(chosen),
        chips(path, chosen),
        sent.items().stream().map(one -> row(form, path, one, now)).toList(),
        sent.next() == null ? null : path + "?" + filter + "after=" + sent.next());
  }

  private static String line(@Nullable State chosen) {
    return switch (chosen) {
      case null -> "Everything that was sent by this form.";
      case TAKEN -> "What became part of a person's history.";
      case PENDING -> "What waits for the click in a mail. It is forgotten when the link expires.";
      case QUARANTINED ->
          "What looks like spam. Take it if it is not; after 90 days it is forgotten.";
      case DISCARDED -> "What you called spam.";
    };
  }

  private static List<Chip> chips(String path, @Nullable State chosen) {
    var chips = new ArrayList<Chip>();
    chips.add(new Chip("All", path, chosen == null));
    for (var state : State.values()) {
      chips.add(new Chip(label(state), path + "?state=" + key(state), state == chosen));
    }
    return chips;
  }

  private static SubmissionsPage.Row row(Form form, String path, Sent one, Instant now) {
    var said =
        one.answers().entrySet().stream()
            .filter(answer -> !answer.getKey().equals(Field.EMAIL))
            .sorted(Comparator.comparingInt(answer -> place(form, answer.getKey())))
            .map(answer -> NumbersPages.label(form, answer.getKey()) + ": " + answer.getValue())
            .collect(Collectors.joining(" · "));
    return new SubmissionsPage.Row(
        one.answers().getOrDefault(Field.EMAIL, Words.NOTHING),
        one.person() == null ? null : "/people/" + one.person(),
        said,
        label(one.state()),
        tone(one.state()),
        icon(one.state()),
        one.reason(),
        Words.moment(one.submittedAt(), now),
        one.state() == State.QUARANTINED ? path + "/" + one.key() : null);
  }

  /** In the order of the form; what it does not ask any more comes last. */
  private static int place(Form form, String key) {
    var field = form.definition().field(key);
    return field == null ? Integer.MAX_VALUE : form.definition().fields().indexOf(field);
  }

  private static String key(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static String label(State state) {
    return switch (state) {
      case TAKEN -> "Taken";
      case PENDING -> "To be confirmed";
      case QUARANTINED -> "Looks like spam";
      case DISCARDED -> "Spam";
    };
  }

  private static String tone(State state) {
    return switch (state) {
      case TAKEN -> "good";
      case PENDING -> "info";
      case QUARANTINED -> "warn";
      case DISCARDED -> "neutral";
    };
  }

  private static String icon(State state) {
    return switch (state) {
      case TAKEN -> "check";
      case PENDING -> "clock";
      case QUARANTINED -> "robot";
      case DISCARDED -> "trash";
    };
  }
}

package tandem.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.platform.Refusal;
import tandem.segments.SegmentChoices.Choice;
import tandem.segments.SegmentId;

/**
 * Reads a row of a fit table that somebody typed or told.
 *
 * @param path before the names of its fields, such as "lines[0]."
 * @param refusals where it says what cannot be taken
 */
record FitReading(String path, List<Refusal> refusals) {

  private static final int LONGEST = 100;
  private static final int HIGHEST = 100;
  private static final int MOST_WORDS = 50;

  void refuse(String field, String reason) {
    refusals.add(new Refusal(path + field, reason));
  }

  String title(String text) {
    var title = text.strip();
    if (title.isEmpty()) {
      refuse("title", "is missing: say what the line is about");
    } else if (title.length() > LONGEST || title.indexOf('\0') >= 0) {
      refuse("title", "is longer than 100 characters or has a NUL");
    }
    return title;
  }

  int points(String text) {
    var points = FitForm.number(text);
    if (points == null || points > HIGHEST || points < -HIGHEST) {
      refuse("points", "must be a whole number from -100 to 100");
      return 0;
    }
    return points;
  }

  FitAsk asks(FitForm.Row row, Map<SegmentId, Choice> segments) {
    var asked = row.asks().strip().toUpperCase(Locale.ROOT);
    if (asked.equals(FitForm.SEGMENT)) {
      return belongs(row.segment(), segments);
    }
    var field =
        Arrays.stream(FitField.values()).filter(one -> one.name().equals(asked)).findFirst();
    if (field.isEmpty()) {
      refuse("asks", "must be one of COMPANY, JOB_TITLE, PHONE, COUNTRY, SEGMENT");
      return new FitAsk.Says(FitField.COMPANY, List.of());
    }
    var words = words(row.words());
    if (!words.isEmpty() && !field.get().takesWords()) {
      refuse("words", "belong to job titles and countries only: clear them");
    }
    return new FitAsk.Says(field.get(), words);
  }

  private List<String> words(List<String> told) {
    var words =
        told.stream()
            .flatMap(word -> Stream.of(word.split("[,;|\n]")))
            .map(word -> word.strip().toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty())
            .distinct()
            .toList();
    if (words.size() > MOST_WORDS
        || words.stream().anyMatch(word -> word.length() > LONGEST || word.indexOf('\0') >= 0)) {
      refuse("words", "are more than 50, or one is longer than 100 characters or has a NUL");
    }
    return words;
  }

  private FitAsk belongs(@Nullable String told, Map<SegmentId, Choice> segments) {
    var choice =
        segments.entrySet().stream()
            .filter(entry -> entry.getKey().toString().equals(told))
            .findFirst();
    if (choice.isEmpty()) {
      refuse(
          "segment",
          told == null
              ? "is missing: say which one"
              : "does not exist (any more): choose another, or take the line out");
      return new FitAsk.Says(FitField.COMPANY, List.of());
    }
    if (choice.get().getValue().looksAtFit()) {
      refuse(
          "segment", "looks at fit itself, so the grade would chase its own tail: choose another");
    }
    return new FitAsk.Belongs(choice.get().getKey());
  }
}

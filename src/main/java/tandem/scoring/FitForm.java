package tandem.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import tandem.platform.Refusal;
import tandem.segments.SegmentChoices.Choice;
import tandem.segments.SegmentId;

/**
 * A fit table as somebody typed it or a program told it.
 *
 * @param version of the table that it is to replace; null: of whichever there is
 */
record FitForm(@Nullable Integer version, List<Row> rows) {

  private static final int MOST = 50;
  private static final int LONGEST = 100;
  private static final int HIGHEST = 100;
  static final String SEGMENT = "SEGMENT";

  /**
   * @param asks a field of the profile, or SEGMENT
   * @param points a whole number
   */
  record Row(
      String title, String asks, List<String> words, @Nullable String segment, String points) {

    static Row of(FitLine line) {
      var words = line.asks() instanceof FitAsk.Says(var _, var some) ? some : List.<String>of();
      var segment = line.asks() instanceof FitAsk.Belongs(var id) ? Objects.toString(id) : null;
      return new Row(line.title(), FitTables.asks(line.asks()), words, segment, "" + line.points());
    }

    /** What the list of choices sends: a field, or SEGMENT:id. */
    String choice() {
      return segment == null ? asks : asks + ":" + segment;
    }
  }

  static FitForm of(FitTable table) {
    return new FitForm(table.version(), table.lines().stream().map(Row::of).toList());
  }

  /** Rows that say neither title nor points are left out. */
  static FitForm of(MultiValueMap<String, String> sent) {
    var rows = new ArrayList<Row>();
    for (var i = 0; i < sent.getOrDefault("title", List.of()).size(); i++) {
      var choice = at(sent, "asks", i).split(":", 2);
      var row =
          new Row(
              at(sent, "title", i),
              choice[0],
              List.of(at(sent, "words", i)),
              choice.length > 1 ? choice[1] : null,
              at(sent, "points", i));
      if (!row.title().isEmpty() || !row.points().isEmpty()) {
        rows.add(row);
      }
    }
    var version = number(Objects.requireNonNullElse(sent.getFirst("version"), ""));
    return new FitForm(version, rows);
  }

  private static String at(MultiValueMap<String, String> sent, String name, int place) {
    var values = sent.getOrDefault(name, List.of());
    return place < values.size() ? values.get(place).strip() : "";
  }

  private static @Nullable Integer number(String text) {
    try {
      return Integer.valueOf(text.strip().replace('−', '-'));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /**
   * The lines, clean; they mean nothing where something was refused.
   *
   * @param segments what there is to choose from
   * @param refusals at lines[0].title and so on
   */
  List<FitLine> lines(Map<SegmentId, Choice> segments, List<Refusal> refusals) {
    if (rows.isEmpty()) {
      refusals.add(new Refusal("lines", "is empty: without any line everybody is graded D"));
    }
    if (rows.size() > MOST) {
      refusals.add(new Refusal("lines", "has more than 50 lines"));
    }
    var lines = new ArrayList<FitLine>();
    var seen = new HashSet<SegmentId>();
    for (var i = 0; i < rows.size(); i++) {
      var reading = new Reading("lines[" + i + "].", refusals);
      var row = rows.get(i);
      var asks = reading.asks(row, segments);
      if (asks instanceof FitAsk.Belongs(var segment) && !seen.add(segment)) {
        reading.refuse("segment", "is asked for by another line already");
      }
      lines.add(new FitLine(0, reading.title(row.title()), reading.points(row.points()), asks));
    }
    return lines;
  }

  /** Reads one row. */
  private record Reading(String path, List<Refusal> refusals) {

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
      var points = number(text);
      if (points == null || Math.abs(points) > HIGHEST) {
        refuse("points", "must be a whole number from -100 to 100");
        return 0;
      }
      return points;
    }

    FitAsk asks(Row row, Map<SegmentId, Choice> segments) {
      var asked = row.asks().strip().toUpperCase(Locale.ROOT);
      if (asked.equals(SEGMENT)) {
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
      if (words.size() > MOST
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
            "segment",
            "looks at fit itself, so the grade would chase its own tail: choose another");
      }
      return new FitAsk.Belongs(choice.get().getKey());
    }
  }
}

package tandem.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  /**
   * Rows that say neither title nor points are left out, and words that cannot be seen since the
   * line takes none.
   */
  static FitForm of(MultiValueMap<String, String> sent) {
    var rows = new ArrayList<Row>();
    for (var i = 0; i < sent.getOrDefault("title", List.of()).size(); i++) {
      var choice = at(sent, "asks", i).split(":", 2);
      var row =
          new Row(
              at(sent, "title", i),
              choice[0],
              takesWords(choice[0]) ? List.of(at(sent, "words", i)) : List.of(),
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

  private static boolean takesWords(String asks) {
    return Arrays.stream(FitField.values())
        .anyMatch(field -> field.name().equals(asks) && field.takesWords());
  }

  /** A whole number; null: it is none. */
  static @Nullable Integer number(String text) {
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
      var reading = new FitReading("lines[" + i + "].", refusals);
      var row = rows.get(i);
      var asks = reading.asks(row, segments);
      if (asks instanceof FitAsk.Belongs(var segment) && !seen.add(segment)) {
        reading.refuse("segment", "is asked for by another line already");
      }
      lines.add(new FitLine(0, reading.title(row.title()), reading.points(row.points()), asks));
    }
    return lines;
  }
}

package tandem.capture.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Watches the cells of one column and learns how its author writes dates and numbers. */
final class Habits {

  private static final Pattern DATE =
      Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](?:\\d{4}|\\d{2})(?:\\D.*)?");
  private static final Pattern NUMBER = Pattern.compile("\\D{0,4}[\\d.,' \u00A0\u202F]+\\D{0,4}");
  private static final int LONGEST = 40;

  private int dates;
  private int dayFirst;
  private int monthFirst;
  private int twelveHours;
  private int comma;
  private int point;

  void see(String cell) {
    var text = cell.strip();
    if (text.length() < 3 || text.length() > LONGEST) {
      return;
    }
    if (Character.isDigit(text.charAt(0)) && (text.indexOf('/') > 0 || text.indexOf('-') > 0)) {
      date(text);
    } else if ((text.indexOf(',') >= 0 || text.indexOf('.') >= 0)
        && NUMBER.matcher(text).matches()) {
      number(text);
    }
  }

  private void date(String text) {
    var matcher = DATE.matcher(text);
    if (matcher.matches()) {
      dates++;
      dayFirst += Integer.parseInt(matcher.group(1)) > 12 ? 1 : 0;
      monthFirst += Integer.parseInt(matcher.group(2)) > 12 ? 1 : 0;
      twelveHours += text.endsWith("M") ? 1 : 0;
    }
  }

  /** "1,5" and "1.234,5" prove a comma, "1.234" proves nothing. */
  private void number(String text) {
    var lastComma = text.lastIndexOf(',');
    var lastPoint = text.lastIndexOf('.');
    var last = Math.max(lastComma, lastPoint);
    var digits = 0;
    while (last + 1 + digits < text.length() && Character.isDigit(text.charAt(last + 1 + digits))) {
      digits++;
    }
    var both = lastComma >= 0 && lastPoint >= 0;
    var once = text.indexOf(text.charAt(last)) == last;
    if (both || (once && digits != 3)) {
      comma += lastComma == last ? 1 : 0;
      point += lastPoint == last ? 1 : 0;
    }
  }

  private @Nullable Boolean provenDayFirst() {
    return dayFirst == monthFirst ? null : dayFirst > monthFirst;
  }

  private @Nullable Boolean provenComma() {
    return comma == point ? null : comma > point;
  }

  /**
   * What one column leaves open, another may tell: a file mostly has one author.
   *
   * @param typed whether numbers were numbers, which are written with a point
   */
  static List<CsvColumn> settle(List<String> headers, List<Habits> habits, boolean typed) {
    var fileDayFirst = majority(habits.stream().map(Habits::provenDayFirst).toList());
    var fileComma =
        typed ? Boolean.FALSE : majority(habits.stream().map(Habits::provenComma).toList());
    var columns = new ArrayList<CsvColumn>();
    for (var i = 0; i < headers.size(); i++) {
      columns.add(habits.get(i).column(headers.get(i), fileDayFirst, fileComma));
    }
    return columns;
  }

  private CsvColumn column(
      String header, @Nullable Boolean fileDayFirst, @Nullable Boolean fileComma) {
    var day = provenDayFirst();
    var decimal = provenComma();
    var dayByFile = fileDayFirst == null ? twelveHours == 0 : fileDayFirst;
    return new CsvColumn(
        header,
        day == null ? dayByFile : day,
        dates > 0 && day == null,
        decimal == null ? Boolean.TRUE.equals(fileComma) : decimal);
  }

  private static @Nullable Boolean majority(List<@Nullable Boolean> votes) {
    var yes = votes.stream().filter(Boolean.TRUE::equals).count();
    var no = votes.stream().filter(Boolean.FALSE::equals).count();
    return yes == no ? null : yes > no;
  }
}

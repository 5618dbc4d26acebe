package tandem.capture.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The names of the columns, from the first row. */
final class Header {

  private static final int MOST_COLUMNS = 400;
  private static final int LONGEST_NAME = 100;

  private Header() {}

  /** A column without a name is called by its letter, as spreadsheets do. */
  static List<String> names(CsvRow first) {
    var names = new ArrayList<String>();
    for (var cell : first.cells()) {
      names.add(cell.isBlank() ? "Column " + letters(names.size()) : cell.strip());
    }
    return names;
  }

  /**
   * @return why these names cannot be worked with, or null
   */
  static @Nullable String refuse(long line, List<String> names) {
    if (names.size() > MOST_COLUMNS) {
      return "The file has %d columns; up to %d can be read.".formatted(names.size(), MOST_COLUMNS);
    }
    var seen = new HashMap<String, Integer>();
    for (var i = 0; i < names.size(); i++) {
      var name = names.get(i);
      var before = seen.putIfAbsent(name.toLowerCase(Locale.ROOT), i);
      if (before != null) {
        return "The columns %s and %s are both called \"%s\". Give one of them another name."
            .formatted(letters(before), letters(i), shown(name));
      }
      var odd = odd(name);
      if (odd != null) {
        return "Line %d must name the columns, but column %s %s.".formatted(line, letters(i), odd);
      }
    }
    return null;
  }

  private static @Nullable String odd(String name) {
    if (name.length() > LONGEST_NAME) {
      return "has a name of more than %d characters".formatted(LONGEST_NAME);
    }
    if (name.indexOf('\0') >= 0) {
      return "has a NUL character in its name";
    }
    return name.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")
        ? "holds an e-mail address, \"%s\"".formatted(name)
        : null;
  }

  private static String shown(String name) {
    return name.length() > 40 ? name.substring(0, 40) + "…" : name;
  }

  /** 0 is A, 25 is Z, 26 is AA. */
  static String letters(int index) {
    var letter = String.valueOf((char) ('A' + index % 26));
    return index < 26 ? letter : letters(index / 26 - 1) + letter;
  }
}

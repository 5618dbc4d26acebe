package tandem.people;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tandem.platform.Wildcards;

/** What somebody typed to find people, as the column search is asked for it. */
public final class SearchWords {

  /** More words than this are not looked at. */
  private static final int MOST = 3;

  /** The index knows groups of three letters; of shorter words it knows how a word begins. */
  private static final int ANYWHERE = 3;

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private SearchWords() {}

  /** One pattern per word, as "like" takes them; all have to match. */
  public static List<String> patterns(String typed) {
    return SPACE
        .splitAsStream(typed.strip().toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .limit(MOST)
        .map(SearchWords::pattern)
        .toList();
  }

  private static String pattern(String word) {
    return (word.length() < ANYWHERE ? "% " : "%") + Wildcards.quote(word) + "%";
  }
}

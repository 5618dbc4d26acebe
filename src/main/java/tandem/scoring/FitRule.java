package tandem.scoring;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tandem.people.Identification.Facts;

/**
 * A line of the fit table.
 *
 * @param words one of them has to be a word of the field; null asks only that something is said
 */
record FitRule(int id, String title, Field field, @Nullable Pattern words, int points) {

  enum Field {
    COMPANY,
    JOB_TITLE,
    PHONE,
    COUNTRY
  }

  /**
   * @param contains words with | between them, lower case; null asks only that something is said
   */
  static FitRule of(int id, String title, Field field, @Nullable String contains, int points) {
    var words = contains == null ? null : Pattern.compile("\\b(" + contains + ")\\b");
    return new FitRule(id, title, field, words, points);
  }

  boolean matches(Facts facts) {
    var said =
        switch (field) {
          case COMPANY -> facts.businessAddress() ? "yes" : null;
          case JOB_TITLE -> facts.jobTitle();
          case PHONE -> facts.phone();
          case COUNTRY -> facts.country();
        };
    return said != null && (words == null || words.matcher(said.toLowerCase(Locale.ROOT)).find());
  }
}

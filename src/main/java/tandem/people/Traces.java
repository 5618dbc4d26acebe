package tandem.people;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By what somebody can be found where only words are kept.
 *
 * @param emails in lower case
 * @param phones as they are kept
 * @param names in full, and each by itself
 */
public record Traces(
    PersonId person,
    Set<String> emails,
    Set<String> phones,
    Set<String> externalIds,
    Set<String> names) {

  private static final String GONE = "…";
  private static final Pattern NOT_A_LETTER = Pattern.compile("[\\p{ASCII}&&[^a-zA-Z0-9]]");
  private static final String BEFORE =
      "(^|[^[:alnum:]._%+-]|\\\\[nrtbf]|\\\\u00([01].|2[0-9]|3[a-f])|%(0.|2[0-9c]|3[a-f]))";
  private static final String AFTER = "(?![[:alnum:]-]|\\.[[:alpha:]])";

  /** What is nobody else's: names and phone numbers may be. */
  public Set<String> own() {
    return Stream.of(emails, externalIds)
        .flatMap(Collection::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Each address as a regular expression of PostgreSQL, which finds it in lower-case text, but not
   * as a part of a longer one. What a JSON or URL escapes may stand before it.
   */
  public Map<String, String> addressPatterns() {
    return emails.stream().collect(Collectors.toMap(email -> email, Traces::pattern));
  }

  private static String pattern(String email) {
    return BEFORE + NOT_A_LETTER.matcher(email).replaceAll("\\\\$0") + AFTER;
  }

  /** The text without any mention of them. */
  public @Nullable String redacted(@Nullable String text) {
    if (text == null) {
      return null;
    }
    var words =
        Stream.of(emails, phones, externalIds, names)
            .flatMap(Collection::stream)
            .filter(word -> !word.isBlank())
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return words.isEmpty()
        ? text
        : Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
            .matcher(text)
            .replaceAll(GONE);
  }
}

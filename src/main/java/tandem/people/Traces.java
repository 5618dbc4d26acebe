package tandem.people;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
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

  /** What is nobody else's: names and phone numbers may be. */
  public Set<String> own() {
    return Stream.of(emails, externalIds)
        .flatMap(Collection::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Tells whether the text mentions one of their addresses. */
  public boolean isAddressedIn(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    return emails.stream().anyMatch(lower::contains);
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

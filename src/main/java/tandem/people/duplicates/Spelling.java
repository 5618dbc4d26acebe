package tandem.people.duplicates;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is left of an address, a number or a name when the ways to write it are taken away. */
final class Spelling {

  /** Their dots mean nothing, and both hosts are one. */
  private static final Set<String> DOTLESS = Set.of("gmail.com", "googlemail.com");

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern NOT_A_DIGIT = Pattern.compile("[^0-9]+");

  /** Fewer digits are a company's extension, not somebody's number. */
  private static final int SHORTEST_PHONE = 7;

  private Spelling() {}

  /** Without case, marks, what stands behind a plus, and dots where the host ignores them. */
  static @Nullable String email(@Nullable String address) {
    if (address == null || address.indexOf('@') < 1) {
      return null;
    }
    var at = address.lastIndexOf('@');
    var host = plain(IDN.toUnicode(address.substring(at + 1)));
    var local = plain(address.substring(0, at));
    var plus = local.indexOf('+');
    var name = plus > 0 ? local.substring(0, plus) : local;
    return DOTLESS.contains(host) ? name.replace(".", "") + "@gmail.com" : name + "@" + host;
  }

  static @Nullable String phone(@Nullable String number) {
    if (number == null) {
      return null;
    }
    var digits = NOT_A_DIGIT.matcher(number).replaceAll("");
    return digits.length() < SHORTEST_PHONE ? null : digits;
  }

  /**
   * The first letters of a name in the order of the alphabet: who puts the last name first, or
   * makes a typing error further on, has the same.
   */
  static @Nullable String initials(@Nullable String firstName, @Nullable String lastName) {
    var words =
        Stream.of(firstName, lastName)
            .filter(part -> part != null && !part.isBlank())
            .flatMap(part -> Arrays.stream(NOT_A_LETTER.split(plain(String.valueOf(part)))))
            .filter(word -> !word.isEmpty())
            .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
            .sorted()
            .toList();
    return words.size() < 2 ? null : words.stream().collect(Collectors.joining());
  }

  private static String plain(String text) {
    var apart = Normalizer.normalize(text.strip(), Normalizer.Form.NFKD);
    return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
  }
}

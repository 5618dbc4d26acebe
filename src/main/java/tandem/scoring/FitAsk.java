package tandem.scoring;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.people.Identification.Facts;
import tandem.segments.SegmentId;

/** What a line of the fit table asks. */
sealed interface FitAsk {

  /** Belongs to that segment. */
  record Belongs(SegmentId segment) implements FitAsk {}

  /**
   * The profile says something there.
   *
   * @param words one of them has to be a word of it, lower case; none: anything will do
   */
  record Says(FitField field, List<String> words) implements FitAsk {
    public Says {
      words = List.copyOf(words);
    }

    /** Ready to be asked of many. */
    Test test() {
      var any = words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
      return new Test(
          field,
          words.isEmpty()
              ? null
              : Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])"));
    }
  }

  /** The same, compiled. */
  record Test(FitField field, @Nullable Pattern words) {

    boolean holds(Facts facts) {
      var said = field.of(facts);
      return said != null && (words == null || words.matcher(said.toLowerCase(Locale.ROOT)).find());
    }
  }
}

package tandem.people.duplicates.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Moment;

/** Pairs who may be one, to be looked at. */
public record DuplicatesPage(String line, List<Pair> pairs, @Nullable String more) {

  /**
   * @param compare where to look at both and merge them
   * @param dismiss where to say that they are two
   */
  public record Pair(String why, Side one, Side other, String compare, String dismiss) {}

  public record Side(
      String name,
      String href,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String company,
      Moment since) {}
}

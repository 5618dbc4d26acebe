package tandem.views;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The saved views of a list, as they stand above it.
 *
 * @param query the list as it is seen now, to be saved
 */
public record ViewBar(String list, String query, List<Entry> entries) {

  /**
   * @param of whose it is; null: one's own
   * @param change where it is renamed, shared and deleted; null: not by this reader
   * @param active whether the list is seen so now
   */
  public record Entry(
      String name,
      String href,
      @Nullable String of,
      boolean shared,
      @Nullable String change,
      boolean active) {}

  /** The name of the view that is seen now; null: none of them. */
  public @Nullable String active() {
    return entries.stream().filter(Entry::active).map(Entry::name).findFirst().orElse(null);
  }
}

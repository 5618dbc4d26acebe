package tandem.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next the cursor to ask for what follows; null: nothing does
 */
public record Slice<T>(List<T> items, @Nullable String next) {

  /**
   * @param rows what a query with {@link Limit#andOneMore} found
   * @param key where the next slice goes on after this row
   */
  public static <T> Slice<T> of(List<T> rows, Limit limit, Function<T, Cursor> key) {
    if (rows.size() <= limit.value()) {
      return new Slice<>(rows, null);
    }
    var items = List.copyOf(rows.subList(0, limit.value()));
    return new Slice<>(items, key.apply(items.getLast()).toString());
  }

  public <R> Slice<R> map(Function<T, R> change) {
    return new Slice<>(items.stream().map(change).toList(), next);
  }
}

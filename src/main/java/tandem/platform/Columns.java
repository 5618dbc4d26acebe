package tandem.platform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows turned into one text array per column, for {@code unnest(:a::uuid[], :b::text[])}: thousands
 * of rows in one statement, whatever their types, since PostgreSQL casts each array as a whole.
 */
public final class Columns<T> {

  private final List<T> rows;
  private final Map<String, Object> arrays = new HashMap<>();

  private Columns(List<T> rows) {
    this.rows = rows;
  }

  public static <T> Columns<T> of(List<T> rows) {
    return new Columns<>(rows);
  }

  /** Adds a column; its values are written by {@code toString}. */
  public Columns<T> with(String name, Function<T, @Nullable Object> value) {
    var array = new @Nullable String[rows.size()];
    for (int i = 0; i < array.length; i++) {
      var cell = value.apply(rows.get(i));
      array[i] = cell == null ? null : cell.toString();
    }
    arrays.put(name, array);
    return this;
  }

  /** The parameters of a statement. */
  public Map<String, Object> arrays() {
    return arrays;
  }
}

package tandem.people;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.web.Cursor;

/** The orders the list of companies can stand in. */
enum CompanySort {
  NAME(
      "By name",
      """
         and (:after::text is null or (lower(c.name), c.id) > (:after, :afterId))
       order by lower(c.name), c.id
      """) {
    @Override
    Object key(CompanyRow row) {
      return row.sortName();
    }

    @Override
    Object key(Cursor cursor) {
      return cursor.text(0);
    }
  },
  WARMEST(
      "Warmest first",
      """
         and (:after::numeric is null or (n.engagement, c.id) < (:after, :afterId))
       order by n.engagement desc, c.id desc
      """) {
    @Override
    Object key(CompanyRow row) {
      return row.engagement();
    }

    @Override
    Object key(Cursor cursor) {
      return cursor.number(0);
    }
  },
  LARGEST(
      "Most people first",
      """
         and (:after::numeric is null or (n.people, c.id) < (:after, :afterId))
       order by n.people desc, c.id desc
      """) {
    @Override
    Object key(CompanyRow row) {
      return row.people();
    }

    @Override
    Object key(Cursor cursor) {
      return cursor.number(0);
    }
  };

  private final String label;
  private final String order;

  CompanySort(String label, String order) {
    this.label = label;
    this.order = order;
  }

  /** From what stands in the address; by name where that says nothing we know. */
  static CompanySort ofKey(@Nullable String key) {
    for (var sort : values()) {
      if (sort.key().equals(key)) {
        return sort;
      }
    }
    return NAME;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  String label() {
    return label;
  }

  /** The end of the statement: what comes after the cursor, in this order. */
  String order() {
    return order;
  }

  abstract Object key(CompanyRow row);

  abstract Object key(Cursor cursor);

  /**
   * @param at the moment of the list's sums
   */
  Cursor cursor(CompanyRow row, Instant at) {
    return Cursor.after(key(row), row.id(), at);
  }

  void bind(Map<String, @Nullable Object> params, @Nullable Cursor cursor) {
    params.put("after", cursor == null ? null : key(cursor));
    params.put("afterId", cursor == null ? null : cursor.uuid(1));
  }
}

package tandem.people;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.platform.Times;
import tandem.web.Cursor;

/** The orders the list of people can stand in. Each ends with the id, so that no two rows tie. */
enum PeopleSort {
  NEWEST("Newest first", "(p.since, p.id) <", "order by p.since desc, p.id desc") {
    @Override
    Cursor cursor(PersonRow row) {
      return Cursor.after(row.since(), row.id());
    }

    @Override
    Object key(Cursor cursor) {
      return Times.sql(cursor.instant(0));
    }
  },
  NAME("By name", "(p.sort_name, p.id) >", "order by p.sort_name, p.id") {
    @Override
    Cursor cursor(PersonRow row) {
      return Cursor.after(row.sortName(), row.id());
    }

    @Override
    Object key(Cursor cursor) {
      return cursor.text(0);
    }
  },
  SCORE("Hottest first", "(s.heat, s.person_id) <", "order by s.heat desc, s.person_id desc") {
    @Override
    Cursor cursor(PersonRow row) {
      return Cursor.after(row.heat(), row.id());
    }

    @Override
    Object key(Cursor cursor) {
      return cursor.number(0);
    }
  },
  UPDATED("Recently updated", "(p.updated_at, p.id) <", "order by p.updated_at desc, p.id desc") {
    @Override
    Cursor cursor(PersonRow row) {
      return Cursor.after(row.updatedAt(), row.id());
    }

    @Override
    Object key(Cursor cursor) {
      return Times.sql(cursor.instant(0));
    }
  };

  private final String label;
  private final String beyond;
  private final String order;

  PeopleSort(String label, String beyond, String order) {
    this.label = label;
    this.beyond = beyond;
    this.order = order;
  }

  /** From what stands in the address; the newest first where that says nothing we know. */
  static PeopleSort ofKey(@Nullable String key) {
    for (var sort : values()) {
      if (sort.key().equals(key)) {
        return sort;
      }
    }
    return NEWEST;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  String label() {
    return label;
  }

  /** The end of the statement: what comes after the cursor, in this order. */
  String order(@Nullable Cursor cursor) {
    return (cursor == null ? "" : " and " + beyond + " (:after, :afterId)") + " " + order + "\n";
  }

  abstract Cursor cursor(PersonRow row);

  abstract Object key(Cursor cursor);

  void bind(Map<String, @Nullable Object> params, @Nullable Cursor cursor) {
    if (cursor != null) {
      params.put("after", key(cursor));
      params.put("afterId", cursor.uuid(1));
    }
  }
}

package tandem.deals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tandem.platform.Times;
import tandem.web.Cursor;

/** The orders a list of deals can stand in. Each ends with the id, so that no two rows tie. */
enum DealSort {
  NEWEST(
      "Newest first",
      """
         and (:after::timestamptz is null or (d.created_at, d.id) < (:after, :afterId))
       order by d.created_at desc, d.id desc
      """),
  CLOSED(
      "Recently closed",
      """
         and (:after::timestamptz is null
              or (coalesce(d.closed_at, timestamptz '1900-01-01Z'), d.id) < (:after, :afterId))
       order by coalesce(d.closed_at, timestamptz '1900-01-01Z') desc, d.id desc
      """),
  EXPECTED(
      "Closing soonest",
      """
         and (:after::timestamptz is null
              or (coalesce(d.expected_close, date '9999-12-31')::timestamp at time zone 'UTC', d.id)
                 > (:after, :afterId))
       order by coalesce(d.expected_close, date '9999-12-31')::timestamp at time zone 'UTC', d.id
      """),
  AMOUNT(
      "Largest first",
      """
         and (:after::float8 is null or (coalesce(d.amount, -1)::float8, d.id) < (:after, :afterId))
       order by coalesce(d.amount, -1)::float8 desc, d.id desc
      """),
  NAME(
      "By name",
      """
         and (:after::text is null or (lower(d.name), d.id) > (:after, :afterId))
       order by lower(d.name), d.id
      """);

  /** Where deals stand that were never closed. */
  private static final Instant NEVER = Instant.parse("1900-01-01T00:00:00Z");

  /** Where deals stand whose end nobody expects. */
  private static final LocalDate SOME_DAY = LocalDate.of(9999, 12, 31);

  private final String label;
  private final String order;

  DealSort(String label, String order) {
    this.label = label;
    this.order = order;
  }

  /** From what stands in the address; the newest first where that says nothing we know. */
  static DealSort ofKey(@Nullable String key) {
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
  String order() {
    return order;
  }

  Cursor cursor(DealRow row) {
    return Cursor.after(key(row), row.id());
  }

  void bind(Map<String, @Nullable Object> params, @Nullable Cursor cursor) {
    params.put("after", cursor == null ? null : key(cursor));
    params.put("afterId", cursor == null ? null : cursor.uuid(1));
  }

  private Object key(DealRow row) {
    return switch (this) {
      case NEWEST -> row.createdAt();
      case CLOSED -> Objects.requireNonNullElse(row.closedAt(), NEVER);
      case EXPECTED ->
          Objects.requireNonNullElse(row.expectedClose(), SOME_DAY)
              .atStartOfDay(ZoneOffset.UTC)
              .toInstant();
      case AMOUNT -> row.amount() == null ? -1.0 : row.amount().doubleValue();
      case NAME -> row.sortName();
    };
  }

  private Object key(Cursor cursor) {
    return switch (this) {
      case NEWEST, CLOSED, EXPECTED -> Times.sql(cursor.instant(0));
      case AMOUNT -> cursor.number(0);
      case NAME -> cursor.text(0);
    };
  }
}

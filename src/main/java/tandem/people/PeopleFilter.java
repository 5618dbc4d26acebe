package tandem.people;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import tandem.platform.Wildcards;

/**
 * What the list of people is narrowed down to; null where it is not.
 *
 * @param q words that all must occur in the name, e-mail, phone, job title or company; or an
 *     external id
 * @param source a key, or {@link #NONE}
 * @param owner the id of a user, or {@link #NONE}
 * @param segment the id of a segment or list that they belong to
 * @param from known since that day or later, in UTC
 * @param to known since that day or earlier, in UTC
 */
public record PeopleFilter(
    @Nullable String q,
    @Nullable String stage,
    @Nullable String source,
    @Nullable String owner,
    @Nullable String country,
    @Nullable UUID company,
    @Nullable UUID segment,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {

  public static final PeopleFilter EVERYBODY =
      new PeopleFilter(null, null, null, null, null, null, null, null, null);

  /** Asks for those who have none; no source can be spelt so. */
  static final String NONE = "(none)";

  /** Whom a word that is no id stands for. */
  private static final UUID NOBODY = new UUID(0, 0);

  public PeopleFilter {
    q = said(q);
    stage = said(stage);
    source = said(source);
    owner = said(owner);
    country = said(country);
    from = sane(from);
    to = sane(to);
  }

  static PeopleFilter ofCompany(UUID company) {
    return new PeopleFilter(null, null, null, null, null, company, null, null, null);
  }

  private static @Nullable String said(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** No database keeps days of the year 999999999. */
  private static @Nullable LocalDate sane(@Nullable LocalDate day) {
    return day == null || day.getYear() < 1 || day.getYear() > 9999 ? null : day;
  }

  boolean isEmpty() {
    return query().isEmpty();
  }

  /** As it stands in the address. */
  public Map<String, String> query() {
    var query = new LinkedHashMap<String, String>();
    put(query, "q", q);
    put(query, "stage", stage);
    put(query, "source", source);
    put(query, "owner", owner);
    put(query, "country", country);
    put(query, "company", company);
    put(query, "segment", segment);
    put(query, "from", from);
    put(query, "to", to);
    return query;
  }

  private static void put(Map<String, String> query, String name, @Nullable Object value) {
    if (value != null) {
      query.put(name, value.toString());
    }
  }

  /** The id of the owner asked for; somebody who does not exist where it is none. */
  UUID ownerId() {
    try {
      return UUID.fromString(Objects.requireNonNull(owner));
    } catch (IllegalArgumentException e) {
      return NOBODY;
    }
  }

  /** Whatever holds this text, lower-case, as "like" takes it. */
  static String pattern(String text) {
    return "%" + Wildcards.quote(text.strip().toLowerCase(Locale.ROOT)) + "%";
  }
}

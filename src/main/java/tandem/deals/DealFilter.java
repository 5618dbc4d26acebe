package tandem.deals;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tandem.platform.Wildcards;
import tandem.web.BadValue;

/**
 * What the list of deals is narrowed down to; null where it is not.
 *
 * @param q words that all must occur in the deal's, the person's or the company's name
 * @param state the code of one, or {@link #STALLED}
 * @param owner the id of a user, or {@link #NONE}
 */
record DealFilter(
    @Nullable String q,
    @Nullable String state,
    @Nullable String stage,
    @Nullable String owner,
    @Nullable String person) {

  /** Asks for the open ones that have sat in their stage longer than twice the usual time. */
  static final String STALLED = "stalled";

  /** Asks for those that nobody owns. */
  static final String NONE = "(none)";

  /** More words than this are not looked at. */
  private static final int MOST_WORDS = 3;

  private static final Pattern SPACE = Pattern.compile("\\s+");

  DealFilter {
    q = said(q);
    state = said(state);
    stage = said(stage);
    owner = said(owner);
    person = said(person);
  }

  static DealFilter ownedBy(@Nullable String owner) {
    return new DealFilter(null, null, null, owner, null);
  }

  private static @Nullable String said(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  boolean stalled() {
    return STALLED.equalsIgnoreCase(state);
  }

  DealFilter inAnyState() {
    return new DealFilter(q, null, stage, owner, person);
  }

  /** As it stands in the address. */
  Map<String, String> query() {
    var query = new LinkedHashMap<String, String>();
    put(query, "q", q);
    put(query, "state", state);
    put(query, "stage", stage);
    put(query, "owner", owner);
    put(query, "person", person);
    return query;
  }

  private static void put(Map<String, String> query, String name, @Nullable String value) {
    if (value != null) {
      query.put(name, value);
    }
  }

  /** As SQL takes it. */
  Map<String, @Nullable Object> params() {
    var words = q == null ? List.<String>of() : patterns(q);
    var params = new HashMap<String, @Nullable Object>();
    for (var i = 0; i < MOST_WORDS; i++) {
      params.put("word" + (i + 1), i < words.size() ? words.get(i) : null);
    }
    params.put("stalled", stalled());
    params.put("state", state == null || stalled() ? null : DealState.of(state).name());
    params.put("stage", stage);
    params.put("owner", NONE.equals(owner) ? null : id("owner", owner));
    params.put("unowned", NONE.equals(owner));
    params.put("person", id("person", person));
    return params;
  }

  private static @Nullable UUID id(String field, @Nullable String text) {
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new BadValue("The %s must be given by id.".formatted(field));
    }
  }

  private static List<String> patterns(String q) {
    return SPACE
        .splitAsStream(q.toLowerCase(Locale.ROOT))
        .limit(MOST_WORDS)
        .map(word -> "%" + Wildcards.quote(word) + "%")
        .toList();
  }
}

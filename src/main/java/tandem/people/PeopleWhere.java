package tandem.people;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A filter as SQL. It says only what is asked, so that the database plans each search for itself.
 */
final class PeopleWhere {

  private final StringBuilder sql = new StringBuilder(" where p.erased_at is null");
  private final Map<String, @Nullable Object> params = new HashMap<>();

  /**
   * @param named who has what was typed as an id; null: nobody has
   */
  PeopleWhere(PeopleFilter filter, @Nullable UUID named) {
    words(filter.q(), named);
    equal("t.stage", "stage", filter.stage());
    if (PeopleFilter.NONE.equals(filter.source())) {
      sql.append(" and p.source is null");
    } else {
      equal("p.source", "source", filter.source());
    }
    if (PeopleFilter.NONE.equals(filter.owner())) {
      sql.append(" and p.owner_id is null");
    } else if (filter.owner() != null) {
      equal("p.owner_id", "owner", filter.ownerId());
    }
    equal("p.country", "country", filter.country());
    equal("p.company_id", "company", filter.company());
    equal("m.segment_id", "segment", filter.segment());
    period(filter);
    sql.append('\n');
  }

  private void words(@Nullable String q, @Nullable UUID named) {
    if (q == null) {
      return;
    }
    var separator = " and (";
    for (var pattern : SearchWords.patterns(q)) {
      var name = "word" + params.size();
      sql.append(separator).append("p.search like :").append(name);
      params.put(name, pattern);
      separator = " and ";
    }
    if (named != null) {
      sql.append(" or p.id = :named");
      params.put("named", named);
    }
    sql.append(')');
  }

  private void period(PeopleFilter filter) {
    if (filter.from() != null) {
      sql.append(" and p.since >= :from");
      params.put("from", filter.from().atStartOfDay().atOffset(ZoneOffset.UTC));
    }
    if (filter.to() != null) {
      sql.append(" and p.since < :to");
      params.put("to", filter.to().plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC));
    }
  }

  private void equal(String column, String name, @Nullable Object value) {
    if (value != null) {
      sql.append(" and ").append(column).append(" = :").append(name);
      params.put(name, value);
    }
  }

  String sql() {
    return sql.toString();
  }

  Map<String, @Nullable Object> params() {
    return params;
  }
}

package tandem.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.platform.Settings;
import tandem.platform.Times;
import tandem.web.Cursor;

/** Reads companies with what their people amount to. */
@Component
class CompanyQueries {

  private static final String COMPANIES =
      """
      select c.id, c.name, lower(c.name) as sort_name, c.domain, n.people, n.engagement,
             (select count(*) from deal d join person p on p.id = d.person_id
               where p.company_id = c.id and d.state = 'OPEN') as open_deals,
             (select count(*) from deal d join person p on p.id = d.person_id
               where p.company_id = c.id and d.state = 'WON') as won_deals,
             (select coalesce(sum(d.amount), 0) from deal d join person p on p.id = d.person_id
               where p.company_id = c.id and d.state = 'WON' and d.currency = :currency) as won
        from company c
       cross join lateral (
             select count(*) as people, round(coalesce(sum(
      """
          + ScoreNow.EXACT
          + """
             ), 0)::numeric, 1) as engagement
               from person p
               join person_score s on s.person_id = p.id
              where p.company_id = c.id) as n
      """;

  private static final String FOUND =
      COMPANIES
          + """
       where (:q::text is null or lower(c.name) like :q or c.domain like :q)
      """;

  private static final String ONE = COMPANIES + " where c.id = :id";

  private static final String COUNT =
      "select count(*) from company c where :q::text is null or lower(c.name) like :q or c.domain like :q";

  private final JdbcClient jdbc;
  private final Settings settings;

  CompanyQueries(JdbcClient jdbc, Settings settings) {
    this.jdbc = jdbc;
    this.settings = settings;
  }

  /**
   * @param at the moment of the scores; the same one for all parts of a list, so that it keeps its
   *     order
   */
  List<CompanyRow> list(
      @Nullable String q, CompanySort sort, @Nullable Cursor after, int limit, Instant at) {
    var params = new HashMap<String, @Nullable Object>();
    params.put("q", q == null ? null : PeopleFilter.pattern(q));
    params.put("limit", limit);
    sort.bind(params, after);
    return query(FOUND + sort.order() + "limit :limit", params, at);
  }

  /** One after the other, without ever holding all of them in memory. */
  @Transactional(readOnly = true)
  public void each(@Nullable String q, CompanySort sort, Instant at, Consumer<CompanyRow> taker) {
    var params = new HashMap<String, @Nullable Object>();
    params.put("q", q == null ? null : PeopleFilter.pattern(q));
    sort.bind(params, null);
    try (var rows =
        statement(FOUND + sort.order(), params, at)
            .withFetchSize(500)
            .query((row, _) -> company(row))
            .stream()) {
      rows.forEach(taker);
    }
  }

  long count(@Nullable String q) {
    return jdbc.sql(COUNT)
        .param("q", q == null ? null : PeopleFilter.pattern(q))
        .query(Long.class)
        .single();
  }

  Optional<CompanyRow> find(CompanyId id, Instant now) {
    return query(ONE, Map.of("id", id.value()), now).stream().findFirst();
  }

  private List<CompanyRow> query(String sql, Map<String, @Nullable Object> params, Instant at) {
    return statement(sql, params, at).query((row, _) -> company(row)).list();
  }

  private StatementSpec statement(String sql, Map<String, @Nullable Object> params, Instant at) {
    return jdbc.sql(sql)
        .params(params)
        .param("now", Times.sql(at))
        .param("currency", settings.currency());
  }

  private static CompanyRow company(ResultSet row) throws SQLException {
    return new CompanyRow(
        CompanyId.of(row.getString("id")),
        row.getString("name"),
        row.getString("sort_name"),
        row.getString("domain"),
        row.getLong("people"),
        row.getBigDecimal("engagement"),
        row.getLong("open_deals"),
        row.getLong("won_deals"),
        row.getBigDecimal("won"));
  }
}

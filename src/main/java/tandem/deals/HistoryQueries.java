package tandem.deals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.deals.page.DealPage;
import tandem.platform.Times;
import tandem.web.Words;

/** Reads what has happened to a deal, and what an import told about it besides. */
@Component
class HistoryQueries {

  private static final String MOVES =
      """
      select s.name as stage_name, m.state, m.note, m.at, u.name as actor, lag(m.state) over (order by m.id) as before
        from deal_move m
        join pipeline_stage s on s.code = m.stage
        left join app_user u on u.id = m.actor_id
       where m.deal_id = :deal
       order by m.id desc
       limit 100
      """;

  private static final String ATTRIBUTES =
      """
      select a.key, a.value
        from deal d
       cross join lateral jsonb_each_text(d.attributes) a
       where d.id = :deal
       order by a.key
      """;

  private final JdbcClient jdbc;

  HistoryQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The latest first. */
  List<DealPage.Move> moves(DealId deal, Instant now) {
    return jdbc.sql(MOVES).param("deal", deal.value()).query((row, _) -> move(row, now)).list();
  }

  List<DealPage.Fact> attributes(DealId deal) {
    return jdbc.sql(ATTRIBUTES)
        .param("deal", deal.value())
        .query((row, _) -> new DealPage.Fact(label(row.getString("key")), row.getString("value")))
        .list();
  }

  /** "business_segment" is "Business segment". */
  private static String label(String header) {
    var words = header.replace('_', ' ').strip();
    return words.isEmpty()
        ? header
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static DealPage.Move move(ResultSet row, Instant now) throws SQLException {
    var state = DealState.valueOf(row.getString("state"));
    return new DealPage.Move(
        words(state, row),
        row.getString("note"),
        row.getString("actor"),
        Words.moment(Times.instant(row, "at"), now),
        icon(state));
  }

  private static String words(DealState state, ResultSet row) throws SQLException {
    var before = row.getString("before");
    var stage = row.getString("stage_name");
    return switch (state) {
      case WON -> "Won";
      case LOST -> "Lost";
      case OPEN -> before == null ? opened(row.getString("actor"), stage) : again(before) + stage;
    };
  }

  private static String again(String before) {
    return before.equals(DealState.OPEN.name()) ? "Moved to " : "Reopened in ";
  }

  /** In which stage a deal began elsewhere no import tells. */
  private static String opened(@Nullable String actor, String stage) {
    return actor == null ? "Opened" : "Opened in " + stage;
  }

  private static String icon(DealState state) {
    return switch (state) {
      case OPEN -> "arrow-right";
      case WON -> "trophy";
      case LOST -> "circle-x";
    };
  }
}

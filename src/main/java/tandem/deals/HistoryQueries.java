package tandem.deals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
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
        .query((row, _) -> new DealPage.Fact(row.getString("key"), row.getString("value")))
        .list();
  }

  private static DealPage.Move move(ResultSet row, Instant now) throws SQLException {
    var state = DealState.valueOf(row.getString("state"));
    return new DealPage.Move(
        words(state, row.getString("before"), row.getString("stage_name")),
        row.getString("note"),
        row.getString("actor"),
        Words.moment(Times.instant(row, "at"), now),
        icon(state));
  }

  private static String words(DealState state, @Nullable String before, String stage) {
    return switch (state) {
      case WON -> "Won";
      case LOST -> "Lost";
      case OPEN -> opened(before) + stage;
    };
  }

  private static String opened(@Nullable String before) {
    if (before == null) {
      return "Opened in ";
    }
    return before.equals(DealState.OPEN.name()) ? "Moved to " : "Reopened in ";
  }

  private static String icon(DealState state) {
    return switch (state) {
      case OPEN -> "arrow-right";
      case WON -> "trophy";
      case LOST -> "circle-x";
    };
  }
}

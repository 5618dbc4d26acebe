package tandem.scoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.platform.Columns;
import tandem.platform.Times;
import tandem.segments.SegmentId;

/** The fit tables. Remembered once read, since a table never changes. */
@Component
class FitTables {

  private static final String CURRENT = "select max(version) from fit_table";
  private static final String LINES =
      "select * from fit_line where version = :version order by position";
  private static final String ORIGIN =
      "select made_at, made_by from fit_table where version = :version";

  private static final String ADD =
      "insert into fit_table (made_at, made_by) values (:now, :by) returning version";

  private static final String ADD_LINES =
      """
      insert into fit_line (version, position, title, points, asks, words, segment_id)
      select :version, position, title, points, asks, words, segment_id
        from unnest(:positions::int[], :titles::text[], :points::int[], :asks::text[], :words::text[], :segments::uuid[])
             as new (position, title, points, asks, joined, segment_id)
       cross join lateral (select string_to_array(joined, E'\\n') as words) as w
      """;

  private final JdbcClient jdbc;
  private final ConcurrentMap<Integer, FitTable> remembered = new ConcurrentHashMap<>();

  FitTables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Where a table comes from.
   *
   * @param by who made it; null: it came with the product
   */
  record Origin(Instant at, @Nullable String by) {}

  FitTable current() {
    return get(jdbc.sql(CURRENT).query(Integer.class).single());
  }

  FitTable get(int version) {
    return remembered.computeIfAbsent(
        version,
        _ ->
            new FitTable(
                version,
                jdbc.sql(LINES)
                    .param("version", version)
                    .query((row, number) -> line(row))
                    .list()));
  }

  Origin origin(int version) {
    return jdbc.sql(ORIGIN)
        .param("version", version)
        .query((row, _) -> new Origin(Times.instant(row, "made_at"), row.getString("made_by")))
        .single();
  }

  /**
   * Puts a new table in force.
   *
   * @param lines their ids do not matter
   * @return its version
   */
  int add(List<FitLine> lines, String by, Instant now) {
    var version =
        jdbc.sql(ADD).param("now", Times.sql(now)).param("by", by).query(Integer.class).single();
    var numbers = IntStream.range(0, lines.size()).boxed().toList();
    jdbc.sql(ADD_LINES)
        .param("version", version)
        .params(
            Columns.of(numbers)
                .with("positions", number -> number + 1)
                .with("titles", number -> lines.get(number).title())
                .with("points", number -> lines.get(number).points())
                .with("asks", number -> asks(lines.get(number).asks()))
                .with("words", number -> words(lines.get(number).asks()))
                .with("segments", number -> segment(lines.get(number).asks()))
                .arrays())
        .update();
    return version;
  }

  static String asks(FitAsk asks) {
    return switch (asks) {
      case FitAsk.Says(var field, var _) -> field.name();
      case FitAsk.Belongs _ -> "SEGMENT";
    };
  }

  private static @Nullable String words(FitAsk asks) {
    return asks instanceof FitAsk.Says(var _, var words) && !words.isEmpty()
        ? String.join("\n", words)
        : null;
  }

  private static @Nullable SegmentId segment(FitAsk asks) {
    return asks instanceof FitAsk.Belongs(var segment) ? segment : null;
  }

  private static FitLine line(ResultSet row) throws SQLException {
    var segment = row.getObject("segment_id", UUID.class);
    var words = row.getArray("words");
    return new FitLine(
        row.getInt("id"),
        row.getString("title"),
        row.getInt("points"),
        segment != null
            ? new FitAsk.Belongs(new SegmentId(segment))
            : new FitAsk.Says(
                FitField.valueOf(row.getString("asks")),
                words == null ? List.of() : Arrays.asList((String[]) words.getArray())));
  }
}

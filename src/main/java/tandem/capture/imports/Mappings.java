package tandem.capture.imports;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.access.UserId;
import tandem.capture.ImportField;
import tandem.capture.ImportKind;
import tandem.capture.ImportOptions;
import tandem.capture.csv.CsvColumn;
import tandem.capture.csv.CsvFile;
import tandem.capture.csv.CsvRow;
import tandem.platform.Ids;
import tandem.platform.Times;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What columns mean, as somebody said it once: files with the same headers are read so again. */
@Component
class Mappings {

  private static final TypeReference<Map<String, Saved.Column>> MEANINGS = new TypeReference<>() {};

  private static final String FOR =
      "select * from import_mapping where kind = :kind and headers = :headers::text[]";
  private static final String ALL = "select * from import_mapping order by lower(name), id";
  private static final String SAVE =
      """
      insert into import_mapping (id, kind, name, headers, meanings, options, created_by, created_at)
      values (:id, :kind, :name, :headers::text[], :meanings::jsonb, :options::jsonb, :by, :now)
      on conflict (kind, headers) do update
         set name = excluded.name, meanings = excluded.meanings, options = excluded.options,
             created_by = excluded.created_by, created_at = excluded.created_at
      """;
  private static final String FORGET = "delete from import_mapping where id = :id";

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  Mappings(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /**
   * A mapping with a name.
   *
   * @param meanings by the headers as they stood in the file
   */
  record Saved(
      UUID id,
      String kind,
      String name,
      Map<String, Column> meanings,
      ImportOptions options,
      Instant createdAt) {

    /** What a column means and how its author writes. */
    record Column(String field, boolean dayFirst, boolean decimalComma) {}
  }

  /** As somebody saved it for these headers, else as the headers suggest. */
  Decision propose(ImportKind kind, CsvFile file, List<CsvRow> sample) {
    var proposed = new Decision(Mapping.propose(kind, file, sample), ImportOptions.USUAL);
    var saved = find(kind, file);
    return saved == null ? proposed : new Decision(over(kind, proposed, saved), saved.options());
  }

  private static Layout over(ImportKind kind, Decision proposed, Saved saved) {
    var fields = new HashSet<>(kind.fields().stream().map(ImportField::key).toList());
    fields.add(Layout.ATTRIBUTE);
    fields.add(Layout.LEFT_OUT);
    var columns = new HashMap<String, Saved.Column>();
    saved.meanings().forEach((header, column) -> columns.put(Mapping.plain(header), column));
    var layout = proposed.layout();
    var meanings = new ArrayList<>(layout.meanings());
    for (var i = 0; i < meanings.size(); i++) {
      var column = columns.get(Mapping.plain(layout.file().columns().get(i).header()));
      if (column != null && fields.contains(column.field())) {
        meanings.set(i, column.field());
        layout =
            layout.file().columns().get(i).dayFirstIsGuess()
                ? layout.withDayFirst(i, column.dayFirst())
                : layout;
      }
    }
    return layout.with(meanings);
  }

  @Nullable Saved find(ImportKind kind, CsvFile file) {
    return jdbc.sql(FOR)
        .param("kind", kind.key())
        .param("headers", headers(file))
        .query((row, _) -> read(row))
        .optional()
        .orElse(null);
  }

  /** By name. */
  List<Saved> all() {
    return jdbc.sql(ALL).query((row, _) -> read(row)).list();
  }

  /** In place of what was saved for the same headers before. */
  void save(String name, ImportKind kind, Decision decision, UserId by) {
    var file = decision.layout().file();
    var meanings = new LinkedHashMap<String, Saved.Column>();
    for (var i = 0; i < file.columns().size(); i++) {
      var column = file.columns().get(i);
      meanings.put(
          column.header(),
          new Saved.Column(
              decision.layout().meanings().get(i), column.dayFirst(), column.decimalComma()));
    }
    jdbc.sql(SAVE)
        .param("id", Ids.next())
        .param("kind", kind.key())
        .param("name", name)
        .param("headers", headers(file))
        .param("meanings", json.writeValueAsString(meanings))
        .param("options", json.writeValueAsString(decision.options()))
        .param("by", by.value())
        .param("now", Times.sql(clock.instant()))
        .update();
  }

  boolean forget(UUID id) {
    return jdbc.sql(FORGET).param("id", id).update() == 1;
  }

  private static String[] headers(CsvFile file) {
    return file.columns().stream()
        .map(CsvColumn::header)
        .map(Mapping::plain)
        .sorted()
        .toArray(String[]::new);
  }

  private Saved read(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Saved(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getString("name"),
        json.readValue(row.getString("meanings"), MEANINGS),
        json.readValue(row.getString("options"), ImportOptions.class),
        Times.instant(row, "created_at"));
  }
}

package tandem.people.erase;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import tandem.people.Kept;
import tandem.web.Words;

/** The export as a page that needs nothing but a browser. */
final class ReadableExport {

  private static final String STYLE =
      """
      body { font: 15px/1.5 system-ui, sans-serif; max-width: 860px; margin: 32px auto; padding: 0 16px; color: #1d2433;
             background: #fff; }
      h2 { margin: 32px 0 8px; border-bottom: 1px solid #ccd2dc; }
      dl { display: grid; grid-template-columns: 200px 1fr; gap: 2px 16px; margin: 0 0 16px; padding: 8px 0;
           border-bottom: 1px solid #eceff4; }
      dt { color: #5a6478; } dd { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap; }
      """;

  private ReadableExport() {}

  static String of(List<Kept> all, String company, Instant now) {
    var parts = all.stream().map(ReadableExport::part).collect(Collectors.joining());
    return """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><title>Everything about you</title><style>%s</style></head>
        <body>
        <h1>Everything %s keeps about you</h1>
        <p>As of %s. The file everything.json holds the same for programs.</p>
        %s</body>
        </html>
        """
        .formatted(STYLE, text(company), text(Words.exact(now)), parts);
  }

  private static String part(Kept kept) {
    var rows = kept.rows().stream().map(ReadableExport::row).collect(Collectors.joining());
    return "<h2>%s</h2>\n%s"
        .formatted(text(kept.title()), rows.isEmpty() ? "<p>Nothing.</p>\n" : rows);
  }

  private static String row(Map<String, Object> row) {
    return row.entrySet().stream()
        .map(
            entry ->
                "<dt>%s</dt><dd>%s</dd>"
                    .formatted(text(word(entry.getKey())), text(value(entry.getValue()))))
        .collect(Collectors.joining("", "<dl>", "</dl>\n"));
  }

  private static String word(String column) {
    var words = column.replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String value(Object value) {
    return value instanceof Map<?, ?> map
        ? map.entrySet().stream()
            .map(entry -> entry.getKey() + ": " + entry.getValue())
            .collect(Collectors.joining("\n"))
        : String.valueOf(value);
  }

  private static String text(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}

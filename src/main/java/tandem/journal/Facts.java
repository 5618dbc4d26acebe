package tandem.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that was told about an interaction, as the JSON that is kept. Absent parts leave no
 * trace.
 */
@Component
class Facts {

  private final JsonMapper json;

  Facts(JsonMapper json) {
    this.json = json;
  }

  String of(Interaction told) {
    var facts = new LinkedHashMap<String, Object>();
    var touch = told.touch();
    put(facts, "url", touch.url());
    put(facts, "title", touch.title());
    put(facts, "referrer", touch.referrer());
    put(facts, "utm", touch.utm().isEmpty() ? null : touch.utm());
    put(facts, "clickIds", touch.clickIds().isEmpty() ? null : touch.clickIds());
    put(facts, "userAgent", touch.userAgent());
    put(facts, "automated", touch.automated() ? true : null);
    var properties = properties(told);
    put(facts, "properties", properties.isEmpty() ? null : properties);
    return json.writeValueAsString(facts).replace("\\u0000", "\uFFFD");
  }

  /** Trackers tell a page's address and title twice; once is enough. */
  private static Map<String, Object> properties(Interaction told) {
    var touch = told.touch();
    var properties = new LinkedHashMap<>(told.properties());
    properties.remove("url", touch.url());
    properties.remove("title", touch.title());
    properties.remove("referrer", touch.referrer());
    return properties;
  }

  private static void put(Map<String, Object> facts, String key, @Nullable Object value) {
    if (value != null) {
      facts.put(key, value);
    }
  }
}

package tandem.capture;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.campaigns.QueryParameters;
import tandem.journal.ClickIds;
import tandem.journal.Touch;
import tools.jackson.databind.JsonNode;

/** Reads where somebody came from out of Segment's context and out of the address of the page. */
final class SegmentTouch {

  private SegmentTouch() {}

  /**
   * @param browser what the sender calls itself, where it is the person's own browser: for when the
   *     context does not say
   */
  static Touch read(JsonNode context, JsonNode properties, @Nullable String browser) {
    var page = context.path("page");
    var url = first(properties.path("url"), page.path("url"));
    var utm = new LinkedHashMap<String, String>();
    var clickIds = new LinkedHashMap<String, String>();
    readQuery(url, utm, clickIds);
    readCampaign(context.path("campaign"), utm);
    var userAgent = text(context.path("userAgent"));
    return new Touch(
        url,
        first(properties.path("title"), page.path("title")),
        first(properties.path("referrer"), page.path("referrer")),
        utm,
        clickIds,
        userAgent == null ? browser : userAgent,
        context.path("automated").asBoolean(false));
  }

  private static void readQuery(
      @Nullable String url, Map<String, String> utm, Map<String, String> clickIds) {
    QueryParameters.of(url)
        .forEach(
            (name, value) -> {
              if (name.startsWith("utm_")) {
                utm.put(name.substring("utm_".length()), value);
              } else if (ClickIds.NAMES.contains(name)) {
                clickIds.put(name, value);
              }
            });
  }

  private static void readCampaign(JsonNode campaign, Map<String, String> utm) {
    campaign
        .properties()
        .forEach(
            entry -> {
              var value = text(entry.getValue());
              if (value != null) {
                utm.put(entry.getKey().equals("name") ? "campaign" : entry.getKey(), value);
              }
            });
  }

  private static @Nullable String first(JsonNode one, JsonNode other) {
    var text = text(one);
    return text == null ? text(other) : text;
  }

  /** The text of a scalar; null for nothing, for blanks, and for anything deeper. */
  static @Nullable String text(JsonNode node) {
    if (node.isMissingNode() || node.isNull() || node.isContainer()) {
      return null;
    }
    var text = node.asString();
    return text.isBlank() ? null : text;
  }
}

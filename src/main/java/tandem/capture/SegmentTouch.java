package tandem.capture;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

  /** The parameters of an address, as far as they tell about a campaign. */
  static void readQuery(
      @Nullable String url, Map<String, String> utm, Map<String, String> clickIds) {
    if (url == null || url.indexOf('?') < 0) {
      return;
    }
    var query = url.substring(url.indexOf('?') + 1);
    var end = query.indexOf('#');
    for (var pair : (end < 0 ? query : query.substring(0, end)).split("&")) {
      var equals = pair.indexOf('=');
      if (equals < 1) {
        continue;
      }
      var name = pair.substring(0, equals);
      var value = decode(pair.substring(equals + 1));
      if (value.isBlank()) {
        continue;
      }
      if (name.startsWith("utm_")) {
        utm.put(name.substring("utm_".length()), value);
      } else if (ClickIds.NAMES.contains(name)) {
        clickIds.put(name, value);
      }
    }
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

  private static String decode(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return value;
    }
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

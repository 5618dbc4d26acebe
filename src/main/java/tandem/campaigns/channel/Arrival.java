package tandem.campaigns.channel;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.campaigns.QueryParameters;

/**
 * What a browser told about how somebody came.
 *
 * @param utm campaign parameters without their prefix
 * @param clickIds by the name of the parameter
 */
public record Arrival(
    @Nullable String url,
    @Nullable String referrer,
    Map<String, String> utm,
    Map<String, String> clickIds) {

  /** Read from an address: which of its other parameters are click ids is left to the names. */
  static Arrival at(String url, @Nullable String referrer) {
    var utm = new HashMap<String, String>();
    var others = new HashMap<String, String>();
    QueryParameters.of(url)
        .forEach(
            (name, value) -> {
              if (name.startsWith("utm_")) {
                utm.put(name.substring("utm_".length()), value);
              } else {
                others.put(name, value);
              }
            });
    return new Arrival(url, referrer, utm, others);
  }

  String source() {
    return parameter("source");
  }

  String medium() {
    return parameter("medium");
  }

  String campaign() {
    return parameter("campaign");
  }

  private String parameter(String name) {
    return utm.getOrDefault(name, "").toLowerCase(Locale.ROOT).strip();
  }

  /**
   * The host that the browser came from; empty where it came from nowhere or from the same site.
   */
  String from() {
    var from = host(referrer);
    var here = host(url);
    return from.equals(here) || from.endsWith("." + here) || here.endsWith("." + from) ? "" : from;
  }

  /** The host and the path of the page that the browser came from. */
  String fromPage() {
    var scheme = referrer == null ? -1 : referrer.indexOf("://");
    return scheme < 0 || referrer == null
        ? ""
        : referrer.substring(scheme + 3).toLowerCase(Locale.ROOT);
  }

  private static String host(@Nullable String address) {
    if (address == null) {
      return "";
    }
    try {
      var host = URI.create(address.strip()).getHost();
      var lower = host == null ? "" : host.toLowerCase(Locale.ROOT);
      return lower.startsWith("www.") ? lower.substring("www.".length()) : lower;
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}

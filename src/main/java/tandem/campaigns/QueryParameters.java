package tandem.campaigns;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of an address, as far as they say anything. */
public final class QueryParameters {

  private QueryParameters() {}

  /** Decoded, in order, names and values in their own case; blank ones are left out. */
  public static Map<String, String> of(@Nullable String url) {
    var parameters = new LinkedHashMap<String, String>();
    var begin = url == null ? -1 : url.indexOf('?');
    if (url == null || begin < 0) {
      return parameters;
    }
    var end = url.indexOf('#', begin);
    for (var pair : url.substring(begin + 1, end < 0 ? url.length() : end).split("&")) {
      var equals = pair.indexOf('=');
      var value = equals < 1 ? "" : decode(pair.substring(equals + 1));
      if (!value.isBlank()) {
        parameters.put(pair.substring(0, equals), value);
      }
    }
    return parameters;
  }

  private static String decode(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return value;
    }
  }
}

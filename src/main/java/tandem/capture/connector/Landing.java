package tandem.capture.connector;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.journal.ClickIds;
import tandem.journal.Touch;

/** Gathers where a buyer or lead came from, as far as the sender tells. */
final class Landing {

  private static final int LONGEST_VALUE = 500;
  private static final int LONGEST_ADDRESS = 4_000;
  private static final String UTM = "utm_";

  private final Map<String, String> utm = new LinkedHashMap<>();
  private final Map<String, String> clickIds = new LinkedHashMap<>();
  private @Nullable String url;
  private @Nullable String referrer;

  /** The first page, with the parameters it carries. */
  Landing page(@Nullable String address) {
    if (address == null || address.length() > LONGEST_ADDRESS || address.indexOf('\0') >= 0) {
      return this;
    }
    url = address;
    var query = address.indexOf('?');
    if (query >= 0) {
      var end = address.indexOf('#', query);
      for (var pair : address.substring(query + 1, end < 0 ? address.length() : end).split("&")) {
        var equals = pair.indexOf('=');
        if (equals > 0) {
          parameter(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
        }
      }
    }
    return this;
  }

  Landing referrer(@Nullable String address) {
    if (address != null && address.length() <= LONGEST_ADDRESS && address.indexOf('\0') < 0) {
      referrer = address;
    }
    return this;
  }

  /** What is neither a campaign parameter nor a click id is left out, so is what is none really. */
  Landing parameter(String name, @Nullable String value) {
    if (value == null
        || value.isBlank()
        || value.startsWith("(")
        || value.length() > LONGEST_VALUE
        || value.indexOf('\0') >= 0) {
      return this;
    }
    if (name.startsWith(UTM) && name.length() > UTM.length()) {
      utm.put(name.substring(UTM.length()), value);
    } else if (ClickIds.NAMES.contains(name)) {
      clickIds.put(name, value);
    }
    return this;
  }

  Touch touch() {
    return new Touch(url, null, referrer, utm, clickIds, null);
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return value;
    }
  }
}

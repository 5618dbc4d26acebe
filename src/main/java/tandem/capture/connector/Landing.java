package tandem.capture.connector;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.campaigns.QueryParameters;
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
    QueryParameters.of(address).forEach(this::parameter);
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
}

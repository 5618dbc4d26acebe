package tandem.capture.hosted;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.journal.ClickIds;
import tandem.journal.Touch;

/**
 * How a stranger came to a form. The page keeps it in hidden fields, since nothing else of the
 * stranger is kept before the form is sent; so all of it comes back as anybody may have made it up.
 */
final class TouchFacts {

  private static final List<String> UTM =
      List.of("source", "medium", "campaign", "term", "content", "id");
  private static final String ADDRESS = "landed_at";
  private static final String REFERRER = "came_from";
  private static final int LONGEST_VALUE = 500;
  private static final int LONGEST_ADDRESS = 2_000;

  private TouchFacts() {}

  /** What the form must carry. */
  static Map<String, String> arriving(HttpServletRequest request) {
    var query = request.getQueryString();
    var address = request.getRequestURL() + (query == null ? "" : "?" + query);
    var facts = new LinkedHashMap<String, String>();
    keep(facts, ADDRESS, address, LONGEST_ADDRESS);
    keep(facts, REFERRER, request.getHeader("Referer"), LONGEST_ADDRESS);
    UTM.forEach(name -> keep(facts, "utm_" + name, request.getParameter("utm_" + name)));
    ClickIds.NAMES.forEach(name -> keep(facts, name, request.getParameter(name)));
    return facts;
  }

  /** The same, when it comes back. */
  static Map<String, String> carried(Map<String, String> sent) {
    var facts = new LinkedHashMap<String, String>();
    keep(facts, ADDRESS, sent.get(ADDRESS), LONGEST_ADDRESS);
    keep(facts, REFERRER, sent.get(REFERRER), LONGEST_ADDRESS);
    UTM.forEach(name -> keep(facts, "utm_" + name, sent.get("utm_" + name)));
    ClickIds.NAMES.forEach(name -> keep(facts, name, sent.get(name)));
    return facts;
  }

  /**
   * What the browser calls itself is left out: whoever fills in the fields and passes the trap is a
   * person.
   */
  static Touch touch(Map<String, String> facts, String title) {
    var utm = new HashMap<String, String>();
    UTM.forEach(name -> keep(utm, name, facts.get("utm_" + name)));
    var clickIds = new HashMap<String, String>();
    ClickIds.NAMES.forEach(name -> keep(clickIds, name, facts.get(name)));
    return new Touch(facts.get(ADDRESS), title, facts.get(REFERRER), utm, clickIds, null);
  }

  private static void keep(Map<String, String> facts, String name, @Nullable String value) {
    keep(facts, name, value, LONGEST_VALUE);
  }

  /** What is too long to be true is left out. */
  private static void keep(
      Map<String, String> facts, String name, @Nullable String value, int longest) {
    if (value != null && !value.isBlank() && value.length() <= longest && value.indexOf('\0') < 0) {
      facts.put(name, value);
    }
  }
}

package tandem.capture.hosted;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tandem.Browser;
import tandem.Browser.Page;
import tandem.platform.MovableClock;

/** Somebody without scripts who fills in a form at a human's pace. */
final class Stranger {

  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

  private final Browser browser;
  private final MovableClock clock;

  Stranger(Browser browser, MovableClock clock) {
    this.browser = browser.stranger();
    this.clock = clock;
  }

  /** Opens the page, takes a while, and sends the answers. */
  Page fill(String path, Map<String, String> answers) {
    return send(path, answers(browser.get(path), answers));
  }

  Page send(String path, Map<String, String> all) {
    later(Duration.ofSeconds(5));
    return browser.post(path.split("\\?", 2)[0], all);
  }

  Page get(String path) {
    return browser.get(path);
  }

  /** With what the page carries along. */
  static Map<String, String> answers(Page page, Map<String, String> answers) {
    var all = new HashMap<String, String>();
    HIDDEN
        .matcher(page.html())
        .results()
        .forEach(m -> all.put(m.group(1), m.group(2).replace("&amp;", "&")));
    all.putAll(answers);
    return all;
  }

  void later(Duration span) {
    clock.ahead(Duration.between(Instant.now(), clock.instant()).plus(span));
  }
}

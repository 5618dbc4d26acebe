package tandem.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.journal.Touch;

/** What the address and the referrer of a first page say, by what brought the visitor. */
final class Arrivals {

  private Arrivals() {}

  static Touch by(Browser browser, Page page, Luck luck) {
    var effort = browser.origin().effort();
    if (effort != null) {
      return tagged(effort, browser, page, luck);
    }
    var referrers = browser.origin().referrers();
    var referrer = referrers.isEmpty() ? null : luck.one(referrers);
    return new Touch(page.url(), page.title(), referrer, Map.of(), Map.of(), browser.userAgent());
  }

  /** Typed the address, or had a bookmark. */
  static Touch direct(Browser browser, Page page) {
    return new Touch(page.url(), page.title(), null, Map.of(), Map.of(), browser.userAgent());
  }

  /** Followed a link of that campaign. */
  static Touch tagged(Effort effort, Browser browser, Page page, Luck luck) {
    var utm = utm(effort);
    var clickIds = clickIds(effort.link().clickId(), luck);
    return new Touch(
        page.url() + query(utm, clickIds), page.title(), null, utm, clickIds, browser.userAgent());
  }

  /** What the mail tool knows of a mail that was opened. */
  static Touch inMail(String userAgent, @Nullable Effort effort) {
    var utm = effort == null ? Map.<String, String>of() : utm(effort);
    return new Touch(null, null, null, utm, Map.of(), userAgent);
  }

  private static Map<String, String> utm(Effort effort) {
    var utm = new LinkedHashMap<String, String>();
    utm.put("source", effort.link().source());
    utm.put("medium", effort.link().medium());
    utm.put("campaign", effort.link().campaign());
    return utm;
  }

  private static Map<String, String> clickIds(@Nullable String name, Luck luck) {
    return name == null ? Map.of() : Map.of(name, Long.toUnsignedString(luck.bits(), 36));
  }

  private static String query(Map<String, String> utm, Map<String, String> clickIds) {
    var parameters = new LinkedHashMap<String, String>();
    utm.forEach((name, value) -> parameters.put("utm_" + name, value));
    parameters.putAll(clickIds);
    return parameters.entrySet().stream()
        .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
        .collect(Collectors.joining("&", "?", ""));
  }
}

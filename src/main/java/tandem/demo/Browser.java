package tandem.demo;

import java.util.List;
import java.util.UUID;

/**
 * A browser that comes to the website.
 *
 * @param id the anonymous id that the tracker gave it
 */
record Browser(String id, String userAgent, Origin origin) {

  private static final List<String> AGENTS =
      List.of(
          "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
          "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15",
          "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:142.0) Gecko/20100101 Firefox/142.0",
          "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1",
          "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36");

  private static final List<String> PROGRAMS =
      List.of(
          "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
          "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
          "Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)");

  static Browser ofSomebody(Origin origin, Luck luck) {
    return new Browser(id(luck), luck.one(AGENTS), origin);
  }

  static Browser ofNobody(Luck luck) {
    return new Browser(id(luck), luck.one(PROGRAMS), Origin.DIRECT);
  }

  private static String id(Luck luck) {
    return new UUID(luck.bits(), luck.bits()).toString();
  }
}

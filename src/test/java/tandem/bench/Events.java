package tandem.bench;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Page views of people who are signed in, each a request of its own. Only the digits of user and
 * message differ from one to the next, so making one costs next to nothing.
 */
final class Events {

  static final int PEOPLE = 20_000;
  private static final String USER = "00000";
  private static final String MESSAGE = "000000000000";

  private final byte[] template;
  private final int user;
  private final int message;

  /**
   * @param round tells the messages of one round from those of another
   */
  Events(String path, String writeKey, String round) {
    var key = Base64.getEncoder().encodeToString((writeKey + ":").getBytes(StandardCharsets.UTF_8));
    var body = body(round);
    var request =
        """
        POST %s HTTP/1.1\r
        Host: localhost\r
        Content-Type: application/json\r
        Authorization: Basic %s\r
        Content-Length: %d\r
        \r
        %s"""
            .formatted(path, key, body.length(), body);
    this.template = request.getBytes(StandardCharsets.US_ASCII);
    this.user = request.indexOf("bench-" + USER) + "bench-".length();
    this.message = request.indexOf(round + "-" + MESSAGE) + round.length() + 1;
  }

  byte[] request(long number) {
    var request = template.clone();
    write(number * 7919 % PEOPLE, request, user, USER.length());
    write(number, request, message, MESSAGE.length());
    return request;
  }

  private static void write(long number, byte[] to, int at, int digits) {
    var left = number;
    for (int i = at + digits - 1; i >= at; i--) {
      to[i] = (byte) ('0' + left % 10);
      left /= 10;
    }
  }

  private static String body(String round) {
    return told(USER, round + "-" + MESSAGE);
  }

  /** One page view of that person. */
  static String told(Object user, String message) {
    return """
        {"userId":"bench-%s","event":"Page Viewed","messageId":"%s",\
        "properties":{"url":"https://www.halden.example/blog/door-open-alarms",\
        "title":"Seven alarms for one open door"},\
        "context":{"page":{"referrer":"https://www.google.com/"},\
        "library":{"name":"analytics-node","version":"2.3.0"},\
        "userAgent":"Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0"}}"""
        .formatted(user, message);
  }
}

package tandem.capture;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tandem.platform.Refusal;

/**
 * The websites from which browsers may send, such as {@code https://www.halden.example}; {@code
 * https://*.halden.example} stands for all below that host. An empty list lets every website in.
 */
public record Origins(List<String> list) {

  public static final Origins ANY = new Origins(List.of());

  private static final Pattern SHAPE =
      Pattern.compile("https?://(\\*\\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?");
  private static final Pattern SEPARATOR = Pattern.compile("[\\s,]+");
  private static final int MOST = 50;

  public Origins {
    list = List.copyOf(list);
  }

  /** What somebody typed, separated by blanks, commas or new lines. */
  public static Origins of(String typed) {
    var origins = new ArrayList<String>();
    for (var word : SEPARATOR.split(typed.strip().toLowerCase(Locale.ROOT))) {
      var origin = word.endsWith("/") ? word.substring(0, word.length() - 1) : word;
      if (!origin.isEmpty() && !origins.contains(origin)) {
        origins.add(origin);
      }
    }
    return new Origins(origins);
  }

  static Origins read(ResultSet row) throws SQLException {
    return new Origins(List.of((String[]) row.getArray("origins").getArray()));
  }

  /** Why these cannot be kept; empty where they can. */
  public List<Refusal> refusals() {
    if (list.size() > MOST) {
      return List.of(new Refusal("origins", "are more than %d".formatted(MOST)));
    }
    return list.stream()
        .filter(origin -> !SHAPE.matcher(origin).matches())
        .map(
            origin ->
                new Refusal(
                    "origins",
                    "has \"%s\", which is no origin: write https://www.example.com, without a path"
                        .formatted(origin.length() > 60 ? origin.substring(0, 60) + "…" : origin)))
        .toList();
  }

  /**
   * @param origin as a browser tells it; null where no browser sends
   */
  boolean allow(@Nullable String origin) {
    return origin == null
        || list.isEmpty()
        || list.stream().anyMatch(allowed -> matches(allowed, origin.toLowerCase(Locale.ROOT)));
  }

  private static boolean matches(String allowed, String origin) {
    var star = allowed.indexOf("*.");
    if (star < 0) {
      return allowed.equals(origin);
    }
    var rest = allowed.substring(star + 1);
    return origin.startsWith(allowed.substring(0, star))
        && origin.endsWith(rest)
        && isOrigin(origin);
  }

  private static boolean isOrigin(String origin) {
    try {
      return URI.create(origin).getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}

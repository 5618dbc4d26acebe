package tandem.capture.form;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whose pages may show a form, and whereto it may lead. */
public final class Origins {

  private Origins() {}

  /**
   * The scheme, host and port of an address, such as https://www.halden.example.
   *
   * @return null where it is no plain address of the web
   */
  public static @Nullable String of(String url) {
    try {
      var uri = new URI(url.strip());
      var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      if (uri.getHost() == null
          || uri.getRawUserInfo() != null
          || !List.of("http", "https").contains(scheme)) {
        return null;
      }
      var port = uri.getPort();
      var usual = port < 0 || port == (scheme.equals("https") ? 443 : 80);
      return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + port);
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** Whether the form's own list names the address's origin. */
  public static boolean allow(Definition form, String url) {
    var origin = of(url);
    return origin != null && form.origins().contains(origin);
  }
}

package tandem.platform.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import tandem.platform.CannotStart;

/**
 * How to reach the mail server.
 *
 * @param tls from the first byte on (smtps); otherwise by STARTTLS, which is a must as soon as a
 *     password is sent
 * @param from whom mails come from, as "Halden &lt;hello@halden.example&gt;" or the address alone
 * @param trusted believe the server's certificate whoever signed it
 */
record Smtp(
    String host,
    int port,
    boolean tls,
    @Nullable String user,
    @Nullable String password,
    String from,
    boolean trusted) {

  private static final String EXAMPLE =
      "Write it as smtps://user:password@mail.example:465 (TLS) or"
          + " smtp://user:password@mail.example:587 (STARTTLS).";

  @Override
  public String toString() {
    return (tls ? "smtps://" : "smtp://") + host + ":" + port;
  }

  /**
   * @throws CannotStart where the address cannot be understood; it never repeats the password
   */
  static Smtp of(String url, @Nullable String from) {
    var uri = parsed(url);
    var tls = "smtps".equalsIgnoreCase(uri.getScheme());
    if ((!tls && !"smtp".equalsIgnoreCase(uri.getScheme())) || uri.getHost() == null) {
      throw new CannotStart("TANDEM_SMTP_URL is no address of a mail server. " + EXAMPLE);
    }
    var user = part(uri.getRawUserInfo(), 0);
    var sender = from != null ? from : user;
    if (sender == null || !sender.contains("@")) {
      throw new CannotStart(
          "TANDEM_SMTP_FROM must say whom mails come from, such as hello@halden.example.");
    }
    return new Smtp(
        uri.getHost(),
        uri.getPort() > 0 ? uri.getPort() : tls ? 465 : 587,
        tls,
        user,
        part(uri.getRawUserInfo(), 1),
        sender,
        "yes".equals(UriComponentsBuilder.fromUri(uri).build().getQueryParams().getFirst("trust")));
  }

  private static URI parsed(String url) {
    try {
      return new URI(url.strip());
    } catch (URISyntaxException e) {
      throw new CannotStart("TANDEM_SMTP_URL cannot be read. " + EXAMPLE);
    }
  }

  private static @Nullable String part(@Nullable String userInfo, int index) {
    if (userInfo == null) {
      return null;
    }
    var parts = userInfo.split(":", 2);
    return index < parts.length ? URLDecoder.decode(parts[index], StandardCharsets.UTF_8) : null;
  }
}

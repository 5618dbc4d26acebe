package tandem.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Texts that leave the house and come back unchanged, or are not believed: links in mails, what a
 * page carries in hidden fields. They are signed, not hidden: anybody can read them.
 */
@Component
public class Seals {

  private static final String SECRET = "platform.seal";
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final int LONGEST = 10_000;

  private final Settings settings;

  Seals(Settings settings) {
    this.settings = settings;
  }

  /**
   * The text with its signature, in characters that need no escape in an address.
   *
   * @param purpose what it is for: a seal of one purpose opens nothing of another
   */
  public String seal(String purpose, String text) {
    var body = ENCODER.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    return body + "." + ENCODER.encodeToString(sign(purpose, body));
  }

  /** The text; empty where it was not sealed by us for that purpose. */
  public Optional<String> open(String purpose, String sealed) {
    var dot = sealed.indexOf('.');
    if (dot < 1 || sealed.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      var body = sealed.substring(0, dot);
      var signature = Base64.getUrlDecoder().decode(sealed.substring(dot + 1));
      return MessageDigest.isEqual(signature, sign(purpose, body))
          ? Optional.of(new String(Base64.getUrlDecoder().decode(body), StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private byte[] sign(String purpose, String body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return mac.doFinal((purpose + ":" + body).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The installation's own, made when it is first wanted; of two nodes, the first one's holds. */
  private String secret() {
    return settings.find(SECRET).orElseGet(() -> settings.keepFirst(SECRET, Secrets.make()));
  }
}

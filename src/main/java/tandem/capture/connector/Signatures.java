package tandem.capture.connector;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** HMAC-SHA256 over the bytes of a body as they came. */
final class Signatures {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String PREFIX = "sha256=";

  private Signatures() {}

  /** Whether that is the body's signature, in hex or in base64, with or without "sha256=". */
  static boolean fits(Secret secret, byte[] body, @Nullable String signature) {
    if (secret.isMissing() || signature == null) {
      return false;
    }
    var bare =
        signature.regionMatches(true, 0, PREFIX, 0, PREFIX.length())
            ? signature.substring(PREFIX.length())
            : signature;
    var given = decoded(bare.strip());
    return given != null && MessageDigest.isEqual(mac(secret, body), given);
  }

  static String hex(Secret secret, byte[] body) {
    return HexFormat.of().formatHex(mac(secret, body));
  }

  static String base64(Secret secret, byte[] body) {
    return Base64.getEncoder().encodeToString(mac(secret, body));
  }

  private static byte[] mac(Secret secret, byte[] body) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.bytes(), ALGORITHM));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte @Nullable [] decoded(String text) {
    try {
      return text.length() == 64 ? HexFormat.of().parseHex(text) : Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}

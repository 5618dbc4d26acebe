package tandem.platform;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one person. Whatever could smuggle in a header or a second recipient is refused with an
 * {@link IllegalArgumentException}: what users type has been checked long before.
 *
 * @param key the sender's own name for this mail, such as "confirm:" and an id; a second mail of
 *     the same key is never sent
 * @param to one address
 * @param text what is read where HTML is not shown
 * @param html null: the text is all there is
 * @param headers such as List-Unsubscribe; the ones that say who and what are not among them
 * @param purpose what the reader can forbid us, such as EMAIL: it is dropped where they have, even
 *     while it waits; null: they asked for it or need it
 */
public record Message(
    String key,
    String to,
    String subject,
    String text,
    @Nullable String html,
    Map<String, String> headers,
    @Nullable String purpose) {

  private static final int LONGEST_KEY = 200;
  private static final int LONGEST_SUBJECT = 300;
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
  private static final Pattern HEADER =
      Pattern.compile(
          "List-[A-Za-z-]+|X-[A-Za-z0-9-]+|Auto-Submitted|Precedence|Feedback-ID|Reply-To");

  public Message {
    line("key", key, LONGEST_KEY);
    line("subject", subject, LONGEST_SUBJECT);
    headers = Map.copyOf(headers);
    headers.forEach(
        (name, value) -> {
          require(HEADER.matcher(name).matches(), "A mail cannot have the header " + name);
          line(name, value, 900);
        });
    require(isOneAddress(to), "Not an address to write to");
    require(text.indexOf('\0') < 0 && (html == null || html.indexOf('\0') < 0), "NUL in a mail");
  }

  /** One that nobody can forbid. */
  public Message(
      String key,
      String to,
      String subject,
      String text,
      @Nullable String html,
      Map<String, String> headers) {
    this(key, to, subject, text, html, headers, null);
  }

  /** A mail of text alone. */
  public static Message text(String key, String to, String subject, String text) {
    return new Message(key, to, subject, text, null, Map.of());
  }

  private static void line(String what, String value, int longest) {
    require(!value.isBlank() && value.length() <= longest, "The " + what + " is empty or too long");
    require(!CONTROL.matcher(value).find(), "The " + what + " holds a line break");
  }

  private static boolean isOneAddress(String to) {
    try {
      return !CONTROL.matcher(to).find() && new InternetAddress(to, true).getAddress().equals(to);
    } catch (AddressException e) {
      return false;
    }
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}

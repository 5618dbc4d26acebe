package tandem.people;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The addresses we can write to: a dot-atom before the at sign (RFC 5322, with letters beyond ASCII
 * as in RFC 6531) and a host name behind it: one with a dot, or a country's own, some of which take
 * mail. Quoted local parts, comments and address literals are refused on purpose: nobody's working
 * address looks so, but typing errors and attacks do.
 */
final class EmailAddress {

  private static final String ATOM = "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+";
  private static final Pattern LOCAL = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*");
  private static final Pattern HOST =
      Pattern.compile(
          "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?|[a-z]{2}");

  private EmailAddress() {}

  static Cleaned clean(String text) {
    var at = text.lastIndexOf('@');
    if (at < 1 || at == text.length() - 1) {
      return new Cleaned.Refused(
          "is not an e-mail address: something like name@company.com is needed");
    }
    var local = text.substring(0, at);
    if (local.length() > 64 || !LOCAL.matcher(local).matches()) {
      return new Cleaned.Refused("is not an e-mail address: check what stands before the @");
    }
    var host = text.substring(at + 1);
    if (!HOST.matcher(ascii(host)).matches()) {
      return new Cleaned.Refused("is not an e-mail address: check what stands after the @");
    }
    return new Cleaned.Value((local + "@" + host).toLowerCase(Locale.ROOT));
  }

  static String host(String email) {
    return email.substring(email.lastIndexOf('@') + 1);
  }

  private static String ascii(String host) {
    try {
      return IDN.toASCII(host).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}

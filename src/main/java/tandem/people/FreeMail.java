package tandem.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Hosts that give anybody an address, which therefore say nothing of the company somebody works
 * for.
 */
final class FreeMail {

  /** Given to nobody (RFC 2606), and typed by those who would rather not say theirs. */
  private static final Set<String> NOBODYS = Set.of("example.com", "example.net", "example.org");

  private static final Set<String> HOSTS = read();

  private FreeMail() {}

  static boolean serves(String host) {
    return HOSTS.contains(host) || NOBODYS.contains(host);
  }

  private static Set<String> read() {
    try (var stream = FreeMail.class.getResourceAsStream("free-mail-domains.txt")) {
      if (stream == null) {
        throw new IllegalStateException("free-mail-domains.txt is missing from the build");
      }
      return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .lines()
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package tandem.people.erase;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.people.Traces;
import tandem.platform.Secrets;
import tandem.platform.Settings;
import tandem.platform.Times;

/**
 * What stays of the erased: keyed hashes of their addresses, numbers and ids. Without the
 * installation's own secret nobody can tell whose they are, not even by trying out addresses.
 */
@Component
class Fingerprints {

  private static final String SECRET = "people.fingerprint";
  private static final String ADD =
      """
      insert into erased_trace (fingerprint, erased_at)
      select decode(print, 'hex'), :now from unnest(:prints::text[]) as print
      on conflict do nothing
      """;
  private static final String ANY = "select exists (select from erased_trace)";
  private static final String KNOWN =
      """
      select encode(fingerprint, 'hex') from erased_trace
       where fingerprint in (select decode(print, 'hex') from unnest(:prints::text[]) as print)
      """;
  private static final String COUNT = "select count(*) from erased_trace";

  private final JdbcClient jdbc;
  private final Settings settings;

  Fingerprints(JdbcClient jdbc, Settings settings) {
    this.jdbc = jdbc;
    this.settings = settings;
  }

  void keep(Traces who, Instant now) {
    var key = key();
    var prints = new ArrayList<String>();
    who.emails().forEach(value -> prints.add(of("EMAIL", value, key)));
    who.phones().forEach(value -> prints.add(of("PHONE", value, key)));
    who.externalIds().forEach(value -> prints.add(of("EXTERNAL_ID", value, key)));
    jdbc.sql(ADD)
        .param("prints", prints.toArray(String[]::new))
        .param("now", Times.sql(now))
        .update();
  }

  /** Those of the values that belonged to somebody who was erased. */
  Set<String> known(String kind, Collection<String> values) {
    if (values.isEmpty() || !jdbc.sql(ANY).query(Boolean.class).single()) {
      return Set.of();
    }
    var key = key();
    var byPrint = new HashMap<String, String>();
    values.forEach(value -> byPrint.put(of(kind, value, key), value));
    return jdbc
        .sql(KNOWN)
        .param("prints", byPrint.keySet().toArray(String[]::new))
        .query(String.class)
        .list()
        .stream()
        .map(byPrint::get)
        .collect(Collectors.toSet());
  }

  long count() {
    return jdbc.sql(COUNT).query(Long.class).single();
  }

  private static String of(String kind, String value, SecretKeySpec key) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      var text = kind + ":" + value.toLowerCase(Locale.ROOT);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private SecretKeySpec key() {
    var secret = settings.find(SECRET).orElseGet(() -> settings.keepFirst(SECRET, Secrets.make()));
    return new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }
}

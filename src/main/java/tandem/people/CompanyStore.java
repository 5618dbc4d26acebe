package tandem.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.platform.Columns;
import tandem.platform.Ids;
import tandem.platform.Times;

/**
 * Companies, found by the host of their people's addresses; by name only where there is no such
 * host.
 */
@Component
class CompanyStore {

  /** How a company is recognised: by its domain, or where none is known by its lower-case name. */
  record Key(@Nullable String domain, @Nullable String name) {}

  private static final String FIND =
      """
      select id, domain, lower(name) as name
        from company
       where domain = any(:domains::text[])
          or (domain is null and lower(name) = any(:names::text[]))
      """;

  private static final String ADD =
      """
      insert into company (id, name, domain, created_at)
      select id, name, domain, :now
        from unnest(:ids::uuid[], :names::text[], :domains::text[]) as new (id, name, domain)
       order by domain, lower(name)
      on conflict do nothing
      """;

  /** A company first met by its domain alone gets its proper name as soon as somebody says it. */
  private static final String NAME =
      """
      update company c
         set name = new.name
        from unnest(:names::text[], :domains::text[]) as new (name, domain)
       where c.domain = new.domain and c.name = c.domain and new.name <> new.domain
      """;

  private final JdbcClient jdbc;

  CompanyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The key of the company that somebody with this address and this company name works for; null
   * where there is none.
   */
  static @Nullable Key keyOf(@Nullable String email, @Nullable String company) {
    var host = email == null ? null : EmailAddress.host(email);
    if (host != null && !FreeMail.serves(host)) {
      return new Key(host, null);
    }
    return company == null ? null : new Key(null, company.toLowerCase(Locale.ROOT));
  }

  /**
   * The ids of these companies, made where they did not exist.
   *
   * @param names each key with the name that was said, or null
   */
  Map<Key, UUID> findOrAdd(Map<Key, @Nullable String> names, Instant now) {
    if (names.isEmpty()) {
      return Map.of();
    }
    var found = find(names.keySet());
    var missing = new LinkedHashMap<>(names);
    missing.keySet().removeAll(found.keySet());
    name(names, found.keySet());
    if (missing.isEmpty()) {
      return found;
    }
    jdbc.sql(ADD)
        .params(
            Columns.of(new ArrayList<>(missing.entrySet()))
                .with("ids", entry -> Ids.next())
                .with("names", entry -> displayName(entry.getKey(), entry.getValue()))
                .with("domains", entry -> entry.getKey().domain())
                .arrays())
        .param("now", Times.sql(now))
        .update();
    return find(names.keySet());
  }

  private void name(Map<Key, @Nullable String> names, Collection<Key> found) {
    var named =
        names.entrySet().stream()
            .filter(entry -> entry.getValue() != null && entry.getKey().domain() != null)
            .filter(entry -> found.contains(entry.getKey()))
            .toList();
    if (!named.isEmpty()) {
      jdbc.sql(NAME)
          .params(
              Columns.of(named)
                  .with("names", Map.Entry::getValue)
                  .with("domains", entry -> entry.getKey().domain())
                  .arrays())
          .update();
    }
  }

  private static @Nullable String displayName(Key key, @Nullable String said) {
    return said != null ? said : key.domain();
  }

  private Map<Key, UUID> find(Collection<Key> keys) {
    var found = new HashMap<Key, UUID>();
    jdbc.sql(FIND)
        .params(
            Columns.of(List.copyOf(keys))
                .with("domains", Key::domain)
                .with("names", Key::name)
                .arrays())
        .query(
            row -> {
              var domain = row.getString("domain");
              found.put(
                  new Key(domain, domain == null ? row.getString("name") : null),
                  row.getObject("id", UUID.class));
            });
    return found;
  }
}

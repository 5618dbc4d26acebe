package tandem.platform;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What holds for the whole installation. */
@Component
public class Settings {

  private static final String READ = "select value from setting where key = :key";
  private static final String WRITE =
      """
      insert into setting (key, value) values (:key, :value)
      on conflict (key) do update set value = excluded.value
      """;

  private static final String WRITE_FIRST =
      "insert into setting (key, value) values (:key, :value) on conflict (key) do nothing";

  private final JdbcClient jdbc;

  Settings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The ISO 4217 code that sums are shown in. */
  public String currency() {
    return read("currency");
  }

  /** The name of the company that runs this installation. */
  public String company() {
    return read("company");
  }

  public void currency(String code) {
    write("currency", code);
  }

  public void company(String name) {
    write("company", name);
  }

  /** What a module keeps for the whole installation, under a name that begins with its own. */
  public Optional<String> find(String key) {
    return jdbc.sql(READ).param("key", key).query(String.class).optional();
  }

  public void keep(String key, String value) {
    write(key, value);
  }

  /**
   * Keeps it where nothing is kept under that name yet.
   *
   * @return what is kept now
   */
  public String keepFirst(String key, String value) {
    jdbc.sql(WRITE_FIRST).param("key", key).param("value", value).update();
    return read(key);
  }

  private String read(String key) {
    return find(key).orElseThrow();
  }

  private void write(String key, String value) {
    jdbc.sql(WRITE).param("key", key).param("value", value).update();
  }
}

package tandem.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.TandemTest;

@TandemTest
class DatabaseTest {

  @Autowired JdbcClient jdbc;
  @Autowired PostgresServer server;
  @TempDir Path temp;

  @Test
  void isDurable() {
    assertThat(show("fsync")).isEqualTo("on");
    assertThat(show("synchronous_commit")).isEqualTo("on");
    assertThat(show("full_page_writes")).isEqualTo("on");
  }

  @Test
  void listensOnLoopbackOnlyAndAsksForItsPassword() {
    assertThat(show("listen_addresses")).isEqualTo("127.0.0.1");
    assertThat(show("server_version")).startsWith("18.");
    assertThatThrownBy(
            () -> DriverManager.getConnection(server.connection().url(), "tandem", "guess"))
        .hasMessageContaining("password authentication failed");
    assertThat(server.connection().toString()).doesNotContain(server.connection().password());
  }

  @Test
  void mayBeOneOfTheUsersOwn() throws Exception {
    jdbc.sql("drop database if exists given").update();
    jdbc.sql("create database given").update();
    var own = server.connection();
    var url = own.url().replaceAll("/tandem$", "/given");
    var environment =
        Map.of(
            "TANDEM_DATABASE_URL", url,
            "TANDEM_DATABASE_USER", own.user(),
            "TANDEM_DATABASE_PASSWORD", own.password());

    try (var tandem = ServerProcess.start(temp.resolve("data"), environment)) {
      assertThat(tandem.isHealthy()).as(tandem.output()).isTrue();
      assertThat(temp.resolve("data").resolve("postgres")).doesNotExist();
    }
    jdbc.sql("drop database given").update();
  }

  private String show(String setting) {
    return jdbc.sql("show " + setting).query(String.class).single();
  }
}

package tandem.capture.connector;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.journal.Kind;
import tandem.platform.Times;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL that keeps connectors. */
@Component
class ConnectorStore {

  private static final TypeReference<LinkedHashMap<String, String>> MAPPING =
      new TypeReference<>() {};

  private static final String ADD =
      """
      insert into connector (id, kind, name, secret, access_token, verify_token, signature_header, means, created_at)
      values (:id, :kind, :name, :secret, :access, :verify, :header, :means, :now)
      """;
  private static final String CHANGE =
      """
      update connector
         set name = :name, secret = :secret, access_token = :access, signature_header = :header, means = :means
       where id = :id
      """;
  private static final String FIND = "select * from connector where id = :id";
  private static final String ALL =
      "select * from connector order by closed_at is not null, created_at desc, id desc";
  private static final String SECRET = "update connector set secret = :secret where id = :id";
  private static final String MAP = "update connector set mapping = :mapping::jsonb where id = :id";
  private static final String LEARN =
      "update connector set sample = :sample where id = :id and sample is null";
  private static final String CLOSE =
      "update connector set closed_at = :now where id = :id and closed_at is null";
  private static final String REOPEN = "update connector set closed_at = null where id = :id";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ConnectorStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(Connector connector) {
    jdbc.sql(ADD)
        .param("id", connector.id().value())
        .param("kind", connector.kind().name())
        .param("name", connector.name())
        .param("secret", connector.secret().value())
        .param("access", value(connector.accessToken()))
        .param("verify", value(connector.verifyToken()))
        .param("header", connector.signatureHeader())
        .param("means", connector.means().name())
        .param("now", Times.sql(connector.createdAt()))
        .update();
  }

  void change(Connector connector) {
    jdbc.sql(CHANGE)
        .param("id", connector.id().value())
        .param("name", connector.name())
        .param("secret", connector.secret().value())
        .param("access", value(connector.accessToken()))
        .param("header", connector.signatureHeader())
        .param("means", connector.means().name())
        .update();
  }

  void secret(ConnectorId id, Secret secret) {
    jdbc.sql(SECRET).param("id", id.value()).param("secret", secret.value()).update();
  }

  void map(ConnectorId id, Map<String, String> mapping) {
    jdbc.sql(MAP)
        .param("id", id.value())
        .param("mapping", json.writeValueAsString(mapping))
        .update();
  }

  /** Keeps the first body only. */
  void learn(ConnectorId id, String sample) {
    jdbc.sql(LEARN).param("id", id.value()).param("sample", sample).update();
  }

  @Nullable Connector find(ConnectorId id) {
    return jdbc.sql(FIND)
        .param("id", id.value())
        .query((row, number) -> read(row))
        .optional()
        .orElse(null);
  }

  /** The open ones first, the newest first. */
  List<Connector> all() {
    return jdbc.sql(ALL).query((row, number) -> read(row)).list();
  }

  boolean close(ConnectorId id, Instant now) {
    return jdbc.sql(CLOSE).param("id", id.value()).param("now", Times.sql(now)).update() == 1;
  }

  boolean reopen(ConnectorId id) {
    return jdbc.sql(REOPEN).param("id", id.value()).update() == 1;
  }

  private Connector read(ResultSet row) throws SQLException {
    var mapping = row.getString("mapping");
    return new Connector(
        new ConnectorId(row.getObject("id", UUID.class)),
        ConnectorKind.valueOf(row.getString("kind")),
        row.getString("name"),
        new Secret(row.getString("secret")),
        secret(row.getString("access_token")),
        secret(row.getString("verify_token")),
        row.getString("signature_header"),
        Kind.valueOf(row.getString("means")),
        mapping == null ? null : json.readValue(mapping, MAPPING),
        row.getString("sample"),
        Times.instant(row, "created_at"),
        Times.maybe(row, "closed_at"));
  }

  private static @Nullable String value(@Nullable Secret secret) {
    return secret == null ? null : secret.value();
  }

  private static @Nullable Secret secret(@Nullable String value) {
    return value == null ? null : new Secret(value);
  }
}

package tandem.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.people.PersonId;
import tandem.platform.Times;

/** SQL that keeps what was handed to whom, and what was opened. */
@Component
class DeliveryStore {

  private static final String ADD =
      """
      insert into asset_delivery (id, asset_id, person_id, cause, language, delivered_at, expires_at)
      values (:id, :asset, :person, :cause, :language, :at, :expires)
      on conflict (asset_id, person_id, cause) do nothing
      """;
  private static final String SAME =
      "select * from asset_delivery where asset_id = :asset and person_id = :person and cause = :cause";
  private static final String FIND = "select * from asset_delivery where id = :id";
  private static final String OPENED =
      """
      update asset_delivery
         set opens = opens + 1, opened_at = coalesce(opened_at, :now), last_opened_at = :now
       where id = :id
      """;

  private static final String BY_PERSON =
      """
      select exists (select from interaction
                      where door_id = :asset and message_id = :message and not bot)
      """;

  private final JdbcClient jdbc;

  DeliveryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Where the same was delivered for the same reason already, that one. */
  Delivery addOrFind(Delivery wanted) {
    jdbc.sql(ADD)
        .param("id", wanted.id())
        .param("asset", wanted.asset())
        .param("person", wanted.person().value())
        .param("cause", wanted.cause())
        .param("language", wanted.language())
        .param("at", Times.sql(wanted.deliveredAt()))
        .param("expires", Times.sql(wanted.expiresAt()))
        .update();
    return Objects.requireNonNull(find(wanted.asset(), wanted.person(), wanted.cause()));
  }

  @Nullable Delivery find(UUID asset, PersonId person, String cause) {
    return jdbc.sql(SAME)
        .param("asset", asset)
        .param("person", person.value())
        .param("cause", cause)
        .query((row, _) -> read(row))
        .optional()
        .orElse(null);
  }

  @Nullable Delivery find(UUID id) {
    return jdbc.sql(FIND).param("id", id).query((row, _) -> read(row)).optional().orElse(null);
  }

  void opened(UUID id, Instant now) {
    jdbc.sql(OPENED).param("id", id).param("now", Times.sql(now)).update();
  }

  /** Whether that reading is kept as a human's. */
  boolean isByPerson(UUID asset, String message) {
    return jdbc.sql(BY_PERSON)
        .param("asset", asset)
        .param("message", message)
        .query(Boolean.class)
        .single();
  }

  private static Delivery read(ResultSet row) throws SQLException {
    return new Delivery(
        row.getObject("id", UUID.class),
        row.getObject("asset_id", UUID.class),
        new PersonId(row.getObject("person_id", UUID.class)),
        row.getString("cause"),
        row.getString("language"),
        Times.instant(row, "delivered_at"),
        Times.instant(row, "expires_at"));
  }
}

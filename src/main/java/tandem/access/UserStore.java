package tandem.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.platform.Times;

/** Keeps the accounts. */
@Component
class UserStore {

  private static final String FIND =
      """
      select id, email, name, role, created_at, disabled_at
        from app_user
       where id = :id
      """;

  private static final String BY_EMAIL =
      """
      select id, email, name, role, created_at, disabled_at
        from app_user
       where email = :email
      """;

  private static final String ALL =
      """
      select id, email, name, role, created_at, disabled_at
        from app_user
       order by lower(name), id
      """;

  private static final String OPEN_PASSWORD =
      "select password_hash from app_user where email = :email and disabled_at is null";

  private static final String INSERT =
      """
      insert into app_user (id, email, name, role, password_hash, created_at)
      values (:id, :email, :name, :role, :hash, :at)
      """;

  private static final String CHOOSE_PASSWORD =
      "update app_user set name = :name, password_hash = :hash where id = :id";

  private static final String GIVE = "update app_user set role = :role where id = :id";

  private static final String DISABLE =
      "update app_user set disabled_at = :now where id = :id and disabled_at is null";

  private static final String ENABLE = "update app_user set disabled_at = null where id = :id";

  private static final String LOCK_ADMINS =
      """
      select id
        from app_user
       where role = 'ADMIN'
         and disabled_at is null
         and password_hash is not null
       order by id
         for update
      """;

  private final JdbcClient jdbc;

  UserStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Nullable User find(UserId id) {
    return jdbc.sql(FIND).param("id", id.value()).query(UserStore::user).optional().orElse(null);
  }

  @Nullable User byEmail(String email) {
    return jdbc.sql(BY_EMAIL).param("email", email).query(UserStore::user).optional().orElse(null);
  }

  /** The hash that opens the account; null where none does. */
  @Nullable String openPassword(String email) {
    return jdbc.sql(OPEN_PASSWORD)
        .param("email", email)
        .query((row, _) -> row.getString(1))
        .optional()
        .orElse(null);
  }

  List<User> all() {
    return jdbc.sql(ALL).query(UserStore::user).list();
  }

  void insert(User user, @Nullable String hash) {
    try {
      jdbc.sql(INSERT)
          .param("id", user.id().value())
          .param("email", user.email())
          .param("name", user.name())
          .param("role", user.role().name())
          .param("hash", hash)
          .param("at", Times.sql(user.createdAt()))
          .update();
    } catch (DuplicateKeyException e) {
      throw new EmailTaken(user.email(), e);
    }
  }

  void choosePassword(UserId user, String name, String hash) {
    jdbc.sql(CHOOSE_PASSWORD)
        .param("id", user.value())
        .param("name", name)
        .param("hash", hash)
        .update();
  }

  void give(UserId user, Role role) {
    jdbc.sql(GIVE).param("id", user.value()).param("role", role.name()).update();
  }

  void disable(UserId user, Instant now) {
    jdbc.sql(DISABLE).param("id", user.value()).param("now", Times.sql(now)).update();
  }

  void enable(UserId user) {
    jdbc.sql(ENABLE).param("id", user.value()).update();
  }

  /** The admins who can sign in, held until the transaction ends. */
  List<UserId> lockAdmins() {
    return jdbc.sql(LOCK_ADMINS).query((row, _) -> new UserId(row.getObject(1, UUID.class))).list();
  }

  static User user(ResultSet row, int number) throws SQLException {
    return new User(
        new UserId(row.getObject("id", UUID.class)),
        row.getString("email"),
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        Times.instant(row, "created_at"),
        disabledAt(row));
  }

  private static @Nullable Instant disabledAt(ResultSet row) throws SQLException {
    return Times.maybe(row, "disabled_at");
  }
}

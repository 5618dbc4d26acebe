package tandem.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What to call a person of whom we may know little. */
public final class PersonName {

  private PersonName() {}

  /** The name, else the e-mail, else the phone number, else the id in another system. */
  public static String of(
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String externalId) {
    var name =
        Stream.of(firstName, lastName)
            .filter(part -> part != null && !part.isBlank())
            .collect(Collectors.joining(" "));
    return Stream.of(name, email, phone, externalId)
        .filter(text -> text != null && !text.isBlank())
        .findFirst()
        .orElse("Somebody without a name");
  }

  /** From a row with first_name, last_name, email, phone and external_id. */
  public static String of(ResultSet rs) throws SQLException {
    return of(
        rs.getString("first_name"),
        rs.getString("last_name"),
        rs.getString("email"),
        rs.getString("phone"),
        rs.getString("external_id"));
  }
}

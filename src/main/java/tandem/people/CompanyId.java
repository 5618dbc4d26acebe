package tandem.people;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Which company we mean. */
public record CompanyId(@JsonValue UUID value) {

  public static CompanyId of(String text) {
    return new CompanyId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

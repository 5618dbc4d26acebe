package tandem.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tandem.platform.Refusal;

/** What a form says of somebody who shall get an account, as it was typed. */
record NewUser(String email, String name) {

  private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  private static final int LONGEST_ADDRESS = 254;
  private static final int LONGEST_NAME = 100;

  NewUser(@Nullable String email, @Nullable String name) {
    this.email = Objects.requireNonNullElse(email, "").strip();
    this.name = Objects.requireNonNullElse(name, "").strip();
  }

  List<Refusal> flaws() {
    var flaws = new ArrayList<Refusal>();
    if (!ADDRESS.matcher(email).matches() || email.length() > LONGEST_ADDRESS) {
      flaws.add(new Refusal("email", "Enter an e-mail address such as ann@example.com."));
    }
    flaws.addAll(flawsOfName(name));
    return flaws;
  }

  static List<Refusal> flawsOfName(String name) {
    if (name.isEmpty()) {
      return List.of(new Refusal("name", "Enter a name, so that colleagues know who it is."));
    }
    return name.length() > LONGEST_NAME
        ? List.of(new Refusal("name", "Take at most %d characters.".formatted(LONGEST_NAME)))
        : List.of();
  }
}

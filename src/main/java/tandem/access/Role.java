package tandem.access;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody does here. */
public enum Role {
  MARKETER("Marketing"),
  SALESPERSON("Sales"),
  MANAGER("Manager"),
  ADMIN("Admin");

  private final String word;

  Role(String word) {
    this.word = word;
  }

  /** The role as people read it. */
  public String word() {
    return word;
  }

  /** As {@link tandem.web.MenuEntry#roles()} takes them. */
  public static Set<String> names(Role... roles) {
    return Arrays.stream(roles).map(Role::name).collect(Collectors.toUnmodifiableSet());
  }
}

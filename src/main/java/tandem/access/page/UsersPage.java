package tandem.access.page;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Moment;
import tandem.web.Option;
import tandem.web.Refusals;

/**
 * All colleagues, and the form for a new one.
 *
 * @param line how many there are, in words
 * @param link to pass on, once; null: there is none
 */
public record UsersPage(
    String line, List<Row> users, List<Option> roles, @Nullable Link link, Form form) {

  /**
   * A colleague.
   *
   * @param waiting has not chosen a password yet
   */
  public record Row(
      String id,
      String name,
      String email,
      String initials,
      String role,
      boolean you,
      boolean waiting,
      boolean enabled,
      Moment since) {}

  /** Kept in the session from one page to the next. */
  public record Link(String name, String url) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  /** What was typed for a new one. */
  public record Form(String email, String name, String role, Refusals refusals) {}
}

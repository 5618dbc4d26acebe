package tandem.access;

import java.io.Serializable;
import tandem.web.SignedIn;

/** Who makes this request, by session or by token. */
public record Caller(UserId id, String name, String email, Role role)
    implements SignedIn, Serializable {
  private static final long serialVersionUID = 1L;

  @Override
  public String roleWord() {
    return role.word();
  }

  @Override
  public String roleKey() {
    return role.name();
  }

  /** Whether the caller may act for everybody and not only for himself. */
  public boolean managesAll() {
    return role == Role.MANAGER || role == Role.ADMIN;
  }
}

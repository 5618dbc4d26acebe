package tandem.access;

/** Somebody already has an account with this address. */
public final class EmailTaken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  EmailTaken(String email, Throwable cause) {
    super(email + " already has an account", cause);
  }
}

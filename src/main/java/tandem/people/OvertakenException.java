package tandem.people;

import org.springframework.dao.ConcurrencyFailureException;

/**
 * Another transaction made, merged or erased the same person first: do it again, with what is known
 * now.
 */
final class OvertakenException extends ConcurrencyFailureException {

  private static final long serialVersionUID = 1L;

  OvertakenException() {
    super("somebody else made this person first");
  }

  OvertakenException(Throwable cause) {
    super("somebody of this batch is somebody else now", cause);
  }
}

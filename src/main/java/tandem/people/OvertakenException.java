package tandem.people;

import org.springframework.dao.ConcurrencyFailureException;

/** Another transaction made the same person a moment earlier: do it again, now they are known. */
final class OvertakenException extends ConcurrencyFailureException {

  private static final long serialVersionUID = 1L;

  OvertakenException() {
    super("somebody else made this person first");
  }
}

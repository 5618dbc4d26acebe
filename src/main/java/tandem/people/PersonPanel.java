package tandem.people;

import java.time.Instant;
import tandem.access.Caller;

/** A part of a person's page that another module provides. */
public interface PersonPanel {

  /** Where it stands on the page; the smallest comes first. */
  int order();

  Panel of(PersonId person, Caller caller, Instant now);
}

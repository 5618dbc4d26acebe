package tandem.handoff;

import java.util.List;
import tandem.people.PersonId;

/** What became of an answer to an offer. */
public sealed interface Answer {

  record Done(PersonId person) implements Answer {}

  /** No such hand-off. */
  record Unknown() implements Answer {}

  /** It was offered to somebody else. */
  record NotYours() implements Answer {}

  /** Somebody was faster. */
  record AlreadyAnswered() implements Answer {}

  /** The agreement does not know that reason; these it knows. */
  record NoSuchReason(List<String> known) implements Answer {}
}

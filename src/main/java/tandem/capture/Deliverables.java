package tandem.capture;

import java.util.List;
import tandem.people.PersonId;
import tandem.web.Option;

/**
 * What a form can hand out to whoever fills it in. Upper modules provide it; without one, forms
 * offer no such thing.
 */
public interface Deliverables {

  /** What there is to choose from: its id and its name. */
  List<Option> assets();

  /**
   * Makes it ready for the person. Runs inside the caller's transaction, and may send a mail.
   *
   * @param asset an id of {@link #assets}
   * @param cause the id of what they sent; the same one again gives the same link
   * @return the path of a link that only this person has, such as /c/…
   */
  String deliver(String asset, PersonId person, String cause);
}

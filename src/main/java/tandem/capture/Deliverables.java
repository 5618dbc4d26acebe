package tandem.capture;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
   * @param language that they read
   * @param home our own address, for links in mails
   * @return the path of a link that only this person has; null where there is no such asset any
   *     more
   */
  @Nullable String deliver(
      String asset, PersonId person, String cause, String language, String home);
}

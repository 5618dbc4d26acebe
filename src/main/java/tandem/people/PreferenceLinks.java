package tandem.people;

import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.platform.Seals;

/**
 * Links to the page where a person says what we may do. They stand in mails for years, so they
 * never end.
 */
@Component
public class PreferenceLinks {

  private static final String PURPOSE = "preferences";

  private final Seals seals;

  PreferenceLinks(Seals seals) {
    this.seals = seals;
  }

  /** The path of the page, in that language where it speaks it. */
  public String path(PersonId person, String language) {
    return "/c/" + seals.seal(PURPOSE, person.toString()) + "?lang=" + language;
  }

  /** Where a mail program may take back the consent to mails by one click (RFC 8058). */
  public String oneClick(PersonId person) {
    return "/c/" + seals.seal(PURPOSE, person.toString()) + "/unsubscribe";
  }

  /** Whose page it is; empty where the link is none of ours. */
  public Optional<PersonId> of(String token) {
    return seals.open(PURPOSE, token).map(PersonId::of);
  }
}

package tandem.people.erase;

import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;
import tandem.people.Erased;

/** Recognises the erased by their fingerprints. */
@Component
class ErasedPeople implements Erased {

  private final Fingerprints fingerprints;

  ErasedPeople(Fingerprints fingerprints) {
    this.fingerprints = fingerprints;
  }

  @Override
  public Set<String> emails(Collection<String> emails) {
    return fingerprints.known("EMAIL", emails);
  }

  @Override
  public Set<String> externalIds(Collection<String> ids) {
    return fingerprints.known("EXTERNAL_ID", ids);
  }

  @Override
  public Set<String> phones(Collection<String> phones) {
    return fingerprints.known("PHONE", phones);
  }
}

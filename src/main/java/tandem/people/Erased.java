package tandem.people;

import java.util.Collection;
import java.util.Set;

/**
 * Knows whom we have erased, though not who they were. Asked by doors through which others bring
 * people; who comes of their own accord, by a form or our website, may come back.
 */
public interface Erased {

  /** Those of the addresses whose owner was erased; as they were given. */
  Set<String> emails(Collection<String> emails);

  /** Those of the ids in other systems whose owner was erased. */
  Set<String> externalIds(Collection<String> ids);

  /** Those of the phone numbers, in E.164, whose owner was erased. */
  Set<String> phones(Collection<String> phones);
}

package tandem.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.journal.Who;
import tandem.people.Erased;
import tandem.people.People;
import tandem.people.ProfileField;

/** Tells whom a list or a program would bring back who was erased and has not come back since. */
@Component
public class BroughtBack {

  /** What to say about it. */
  public static final String REASON =
      "belongs to somebody who was erased: only they themselves come back, or who adds them by hand";

  private final Erased erased;
  private final People people;

  BroughtBack(Erased erased, People people) {
    this.erased = erased;
    this.people = people;
  }

  /** The field by which each of them is recognised as erased; null where they are not. */
  public List<@Nullable String> among(List<Who> told) {
    var emails = gone(told, who -> who.profile().get(ProfileField.EMAIL), erased::emails);
    emails.removeAll(people.byEmails(emails).keySet());
    var ids = gone(told, Who::externalId, erased::externalIds);
    ids.removeAll(people.byExternalIds(ids).keySet());
    var fields = new ArrayList<@Nullable String>();
    for (var who : told) {
      var email = who.profile().get(ProfileField.EMAIL);
      var byEmail = email != null && emails.contains(email);
      var byId = who.externalId() != null && ids.contains(who.externalId());
      fields.add(byEmail ? "email" : byId ? "externalId" : null);
    }
    return fields;
  }

  private static Set<String> gone(
      List<Who> told,
      Function<Who, @Nullable String> value,
      Function<Collection<String>, Set<String>> known) {
    var values = told.stream().map(value).filter(Objects::nonNull).collect(Collectors.toSet());
    return values.isEmpty() ? new HashSet<>() : new HashSet<>(known.apply(values));
  }
}

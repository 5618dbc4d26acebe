package tandem.capture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.intake.Intake;
import tandem.journal.Interaction;
import tandem.journal.Who;
import tandem.people.PersonId;
import tandem.people.Place;
import tandem.people.Profile;
import tandem.people.ProfileField;
import tandem.people.Replacing;
import tandem.scoring.Scores;

/** Changes one thing about many people, as somebody said by hand. */
@Component
public class ManyEditing {

  private final Replacing replacing;
  private final Scores scores;
  private final Intake intake;

  ManyEditing(Replacing replacing, Scores scores, Intake intake) {
    this.replacing = replacing;
    this.scores = scores;
    this.intake = intake;
  }

  /**
   * Their fit is graded anew, and their timeline tells of it.
   *
   * @param values clean ones; null takes away what is there
   * @param only asked with the value of before: whether it may be changed
   * @param line what the timeline tells
   * @return what was there before, of everybody who was changed
   */
  @Transactional
  public Map<PersonId, @Nullable String> put(
      Place place,
      Map<PersonId, @Nullable String> values,
      Predicate<@Nullable String> only,
      String line,
      Instant now) {
    var replaced = replacing.replace(place, values, only, now);
    var changed = replaced.before().keySet().stream().sorted().toList();
    if (!changed.isEmpty()) {
      scores.add(scores.hold(changed), List.of(), replaced.facts(), List.of(), now);
      intake.takeWithin(told(changed, line, now));
    }
    return new HashMap<>(replaced.before());
  }

  private List<Interaction> told(List<PersonId> changed, String line, Instant now) {
    var told = new ArrayList<Interaction>();
    var known = replacing.known(changed);
    for (var person : changed) {
      var ids = known.get(person);
      if (ids != null) {
        told.add(ByHand.added(line, who(ids), now));
      }
    }
    return told;
  }

  private static Who who(Replacing.Known ids) {
    return ids.externalId() != null || ids.email() == null
        ? Who.known(ids.externalId(), Profile.EMPTY)
        : Who.known(null, Profile.builder().say(ProfileField.EMAIL, ids.email()).build());
  }
}

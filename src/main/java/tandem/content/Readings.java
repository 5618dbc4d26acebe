package tandem.content;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.intake.Intake;
import tandem.intake.Outcome;
import tandem.journal.Interaction;
import tandem.journal.Kind;
import tandem.journal.Touch;
import tandem.journal.Who;
import tandem.people.People;
import tandem.people.Person;
import tandem.people.Profile;
import tandem.people.ProfileField;

/**
 * Tells intake who read what: once a day for each person and asset, however often it is opened. The
 * asset is the door.
 */
@Component
public class Readings {

  private final Intake intake;
  private final People people;
  private final DeliveryStore store;
  private final Clock clock;

  Readings(Intake intake, People people, DeliveryStore store, Clock clock) {
    this.intake = intake;
    this.people = people;
    this.store = store;
    this.clock = clock;
  }

  /**
   * @param userAgent what opened it calls itself: a program's opening is kept, but counts for
   *     nothing
   */
  void opened(Delivery delivery, Asset asset, @Nullable String userAgent) {
    var who = people.find(delivery.person()).filter(person -> person.email() != null);
    if (who.isEmpty() || byPerson(delivery, asset, who.get(), userAgent)) {
      store.opened(delivery.id(), clock.instant());
    }
  }

  /** A program that was there first on a day must not hide the person who comes after it. */
  private boolean byPerson(Delivery delivery, Asset asset, Person who, @Nullable String userAgent) {
    var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var message = "read:%s:%s".formatted(delivery.person(), day);
    var outcome = intake.take(reading(message, asset, who, userAgent));
    if (store.isByPerson(asset.id(), message)) {
      return true;
    }
    if (!(outcome instanceof Outcome.Taken(var _, var _, var repeated)) || !repeated) {
      return false;
    }
    var other = message + ":" + Integer.toHexString(String.valueOf(userAgent).hashCode());
    intake.take(reading(other, asset, who, userAgent));
    return store.isByPerson(asset.id(), other);
  }

  Interaction reading(String message, Asset asset, Person who, @Nullable String userAgent) {
    var properties = new LinkedHashMap<String, Object>();
    properties.put("asset", asset.id().toString());
    properties.put("kind", asset.about().kind().label());
    properties.put("stage", asset.about().stage().label());
    if (asset.isFile()) {
      properties.put("version", asset.version());
    }
    return new Interaction(
        asset.id(),
        message,
        Kind.CONTENT_READ,
        asset.title(),
        clock.instant(),
        Who.known(null, Profile.builder().say(ProfileField.EMAIL, who.email()).build()),
        new Touch(null, null, null, Map.of(), Map.of(), userAgent),
        null,
        properties);
  }
}

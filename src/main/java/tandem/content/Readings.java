package tandem.content;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.intake.Intake;
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
    people
        .find(delivery.person())
        .filter(who -> who.email() != null)
        .ifPresent(who -> intake.take(reading(delivery, asset, who, userAgent)));
    store.opened(delivery.id(), clock.instant());
  }

  private Interaction reading(
      Delivery delivery, Asset asset, Person who, @Nullable String userAgent) {
    var now = clock.instant();
    var day = LocalDate.ofInstant(now, ZoneOffset.UTC);
    var properties = new LinkedHashMap<String, Object>();
    properties.put("asset", asset.id().toString());
    properties.put("kind", asset.about().kind().label());
    properties.put("stage", asset.about().stage().label());
    if (asset.isFile()) {
      properties.put("version", asset.version());
    }
    return new Interaction(
        asset.id(),
        "read:%s:%s".formatted(delivery.person(), day),
        Kind.CONTENT_READ,
        asset.title(),
        now,
        Who.known(null, Profile.builder().say(ProfileField.EMAIL, who.email()).build()),
        new Touch(null, null, null, Map.of(), Map.of(), userAgent),
        null,
        properties);
  }
}

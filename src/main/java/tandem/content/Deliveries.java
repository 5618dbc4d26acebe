package tandem.content;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.people.People;
import tandem.people.Person;
import tandem.people.PersonId;
import tandem.people.PreferenceLinks;
import tandem.people.Purpose;
import tandem.platform.Ids;
import tandem.platform.Mail;
import tandem.platform.Message;
import tandem.platform.Seals;
import tandem.platform.Settings;

/** Hands assets to people by links that only they have, and that end. */
@Component
public class Deliveries {

  public static final Duration VALID = Duration.ofDays(30);

  private static final String PURPOSE = "asset";
  private static final int LONGEST_CAUSE = 200;

  private final DeliveryStore store;
  private final Assets assets;
  private final People people;
  private final Mail mail;
  private final Seals seals;
  private final PreferenceLinks preferences;
  private final Settings settings;
  private final Clock clock;

  Deliveries(
      DeliveryStore store,
      Assets assets,
      People people,
      Mail mail,
      Seals seals,
      PreferenceLinks preferences,
      Settings settings,
      Clock clock) {
    this.store = store;
    this.assets = assets;
    this.people = people;
    this.mail = mail;
    this.seals = seals;
    this.preferences = preferences;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Makes it ready and sends the link by mail. The same cause again gives the same link and no
   * second mail.
   *
   * @param cause what they sent or who did it, up to 200 characters
   * @param language of mail and page; one that we do not speak becomes English
   * @param home our own address, such as https://tandem.halden.example; null: no mail is sent
   * @return the path of the link; null where there is no such asset
   */
  @Transactional
  public @Nullable String deliver(
      UUID asset, PersonId person, String cause, String language, @Nullable String home) {
    return deliver(asset, person, cause, language, home, null);
  }

  /** The same for somebody who has not asked for it: whoever wants no such mail gets none. */
  @Transactional
  public @Nullable String offer(
      UUID asset, PersonId person, String cause, String language, String home) {
    return deliver(asset, person, cause, language, home, Purpose.EMAIL);
  }

  private @Nullable String deliver(
      UUID asset,
      PersonId person,
      String cause,
      String language,
      @Nullable String home,
      @Nullable Purpose purpose) {
    var found = assets.find(asset);
    if (found == null || cause.length() > LONGEST_CAUSE) {
      return null;
    }
    var now = clock.instant();
    var wanted = new Delivery(Ids.next(), asset, person, cause, language, now, now.plus(VALID));
    var delivery = store.addOrFind(wanted);
    if (home != null) {
      people.find(person).ifPresent(who -> write(delivery, found, who, home, purpose));
    }
    return path(delivery);
  }

  /** A new link for somebody whose old one has ended, to the address that we know. */
  @Transactional
  void renew(Delivery old, String home) {
    var cause = "again:%s:%s".formatted(old.id(), clock.instant().toString().substring(0, 10));
    deliver(old.asset(), old.person(), cause, old.language(), home);
  }

  String path(Delivery delivery) {
    return "/a/" + seals.seal(PURPOSE, delivery.id().toString());
  }

  /** What a link stands for, whether it has ended or not; null where it is none of ours. */
  @Nullable Delivery of(String token) {
    return seals.open(PURPOSE, token).map(UUID::fromString).map(store::find).orElse(null);
  }

  private void write(
      Delivery delivery, Asset asset, Person who, String home, @Nullable Purpose purpose) {
    if (who.email() == null) {
      return;
    }
    var language = delivery.language();
    var text =
        Wording.say(
            language,
            "mailText",
            who.firstName() == null ? "" : " " + who.firstName(),
            asset.title(),
            home + path(delivery),
            Wording.day(language, delivery.expiresAt()),
            settings.company());
    var choice = Wording.say(language, "preferences", home + preferences.path(who.id(), language));
    var subject = asset.title().replaceAll("\\p{Cntrl}", " ").strip();
    mail.send(
        new Message(
            "asset:" + delivery.id(),
            Objects.requireNonNull(who.email()),
            subject,
            text + "\n\n" + choice + "\n",
            null,
            purpose == null ? Map.of() : oneClick(home + preferences.oneClick(who.id())),
            purpose == null ? null : purpose.name()));
  }

  /** The button that mail programs show themselves (RFC 8058). */
  private static Map<String, String> oneClick(String url) {
    return Map.of(
        "List-Unsubscribe", "<" + url + ">", "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
  }
}

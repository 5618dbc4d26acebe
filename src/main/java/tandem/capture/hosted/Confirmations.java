package tandem.capture.hosted;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.capture.form.Asks;
import tandem.capture.form.Definition;
import tandem.capture.form.Form;
import tandem.capture.form.OptIn;
import tandem.capture.form.Wording;
import tandem.people.Consents;
import tandem.people.People;
import tandem.people.PreferenceLinks;
import tandem.people.Purpose;
import tandem.platform.Mail;
import tandem.platform.Message;
import tandem.platform.Seals;

/**
 * Double opt-in: what was sent waits until whoever has the address follows a link and presses a
 * button. The link alone changes nothing, since scanners of mail follow links.
 */
@Component
class Confirmations {

  private static final String PURPOSE = "confirm";

  private final SubmissionStore store;
  private final People people;
  private final Consents consents;
  private final Mail mail;
  private final Seals seals;
  private final PreferenceLinks preferences;

  Confirmations(
      SubmissionStore store,
      People people,
      Consents consents,
      Mail mail,
      Seals seals,
      PreferenceLinks preferences) {
    this.preferences = preferences;
    this.store = store;
    this.people = people;
    this.consents = consents;
    this.mail = mail;
    this.seals = seals;
  }

  /** Whether it must be confirmed: not where this address has confirmed the same before. */
  boolean isNeeded(Definition form, Submission one) {
    if (form.optIn() == null) {
      return false;
    }
    var person = people.byEmail(one.email()).orElse(null);
    return person == null
        || wanted(form, one).stream().anyMatch(wish -> !consents.isConfirmed(person, wish));
  }

  /** Where nothing is granted, it is about the address itself. */
  private static List<Purpose> wanted(Definition form, Submission one) {
    var wanted = new ArrayList<Purpose>();
    for (var field : form.fields()) {
      if (field.asks() instanceof Asks.Consent(var purpose)
          && one.answers().containsKey(field.key())) {
        wanted.add(purpose);
      }
    }
    return wanted.isEmpty() ? List.of(Purpose.EMAIL) : wanted;
  }

  /** Keeps it and asks for the confirmation, both or neither. */
  @Transactional
  public Submission ask(Form form, Definition definition, Submission one, String home) {
    var optIn = definition.optIn() == null ? OptIn.USUAL : definition.optIn();
    var expires = one.submittedAt().plus(Duration.ofHours(optIn.hours()));
    var pending = one.in(Submission.State.PENDING, null, expires);
    if (!store.add(pending)) {
      store.wait(pending, expires);
    }
    mail.send(letter(form, definition, optIn, pending, home));
    return pending;
  }

  private Message letter(
      Form form, Definition definition, OptIn optIn, Submission one, String home) {
    var language = one.language();
    var title = oneLine(definition.say(definition.title(), language));
    var subject = oneLine(definition.say(optIn.subject(), language));
    var text = definition.say(optIn.text(), language);
    var link = home + form.path() + "/confirm?link=" + link(one);
    return new Message(
        "confirm:%s/%s".formatted(form.id(), one.key()),
        one.email(),
        subject.isEmpty() ? Wording.say(definition, language, "subject", title) : subject,
        (text.isEmpty() ? Wording.say(definition, language, "mail", title) : text)
            + "\n\n"
            + link
            + "\n\n"
            + Wording.say(definition, language, "ignore")
            + "\n"
            + preferences(one, home),
        null,
        Map.of("Auto-Submitted", "auto-generated"));
  }

  /** Whoever is known already can choose at once; nobody else has anything to choose about. */
  private String preferences(Submission one, String home) {
    return people
        .byEmail(one.email())
        .map(person -> "\n" + home + preferences.path(person, one.language()) + "\n")
        .orElse("");
  }

  private static String oneLine(String text) {
    var line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.length() > 200 ? line.substring(0, 200) : line;
  }

  String link(Submission one) {
    return seals.seal(PURPOSE, one.form() + "|" + one.key());
  }

  /** What the link is about; empty where it is none of ours, or has been forgotten. */
  Optional<Submission> find(Form form, @Nullable String link) {
    return Optional.ofNullable(link)
        .flatMap(text -> seals.open(PURPOSE, text))
        .map(text -> text.split("\\|"))
        .filter(parts -> parts[0].equals(form.id().toString()))
        .flatMap(parts -> store.find(form.id(), UUID.fromString(parts[1])));
  }

  static boolean isOpen(Submission one, Instant now) {
    return one.state() == Submission.State.PENDING
        && one.expiresAt() != null
        && now.isBefore(one.expiresAt());
  }
}

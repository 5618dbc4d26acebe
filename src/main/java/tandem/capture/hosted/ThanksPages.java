package tandem.capture.hosted;

import java.time.Duration;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import tandem.capture.form.After;
import tandem.capture.form.Definition;
import tandem.capture.form.Form;
import tandem.capture.form.OptIn;
import tandem.capture.form.Wording;
import tandem.capture.page.ChallengePage;
import tandem.capture.page.ThanksPage;

/** Makes the pages that follow a form. */
final class ThanksPages {

  private ThanksPages() {}

  /** To whoever sent it. It says the same whether the address is known here or not. */
  static ThanksPage sent(Form form, String language, @Nullable Submission one) {
    var definition = form.definition();
    var optIn = definition.optIn();
    return optIn == null ? done(form, language, one) : inbox(definition, optIn, language);
  }

  private static ThanksPage inbox(Definition form, OptIn optIn, String language) {
    return words(
        language,
        Wording.say(form, language, "inbox"),
        Wording.say(form, language, "pending", optIn.hours()),
        "mail");
  }

  /** Where all is done: nothing more to confirm. */
  static ThanksPage done(Form form, String language, @Nullable Submission one) {
    var definition = form.definition();
    var text =
        switch (definition.after()) {
          case After.Message(var words) -> definition.say(words, language);
          case After.Deliver(var _, var words) -> definition.say(words, language);
          case After.Redirect _ -> "";
        };
    return new ThanksPage(
        language,
        Wording.say(definition, language, "arrived"),
        text.isEmpty() ? Wording.say(definition, language, "thanks") : text,
        "check",
        one == null ? null : one.link(),
        Wording.say(definition, language, "get"),
        null);
  }

  static ThanksPage toConfirm(Form form, String language, String action) {
    var definition = form.definition();
    return new ThanksPage(
        language,
        Wording.say(definition, language, "confirmTitle"),
        Wording.say(definition, language, "confirm", definition.say(definition.title(), language)),
        null,
        null,
        Wording.say(definition, language, "confirmButton"),
        action);
  }

  static ThanksPage expired(Form form, String language) {
    return new ThanksPage(
        language,
        Wording.say(form.definition(), language, "expiredTitle"),
        Wording.say(form.definition(), language, "expired"),
        null,
        form.isOpen() ? form.path() : null,
        form.definition().say(form.definition().title(), language),
        null);
  }

  static ThanksPage closed(Form form, String language) {
    var definition = form.definition();
    return words(
        language,
        definition.say(definition.title(), language),
        Wording.say(definition, language, "closed"),
        null);
  }

  static ThanksPage slow(Form form, String language, Duration wait) {
    return words(
        language,
        Wording.say(form.definition(), language, "slowTitle"),
        Wording.say(form.definition(), language, "slow", wait.toSeconds() + 1),
        null);
  }

  static ChallengePage challenge(Form form, Reply.Challenge challenge, Place place) {
    var definition = form.definition();
    var language = challenge.language();
    var sent = new LinkedHashMap<>(challenge.sent());
    sent.remove(Names.WORK);
    sent.put(Names.SHOWING, challenge.showing());
    return new ChallengePage(
        language,
        Wording.say(definition, language, "checkTitle"),
        Wording.say(definition, language, "check"),
        Wording.say(definition, language, "checkScript"),
        Wording.say(definition, language, "checkButton"),
        place.of(form),
        sent,
        String.valueOf(challenge.bits()));
  }

  private static ThanksPage words(
      String language, String title, String text, @Nullable String icon) {
    return new ThanksPage(language, title, text, icon, null, null, null);
  }
}

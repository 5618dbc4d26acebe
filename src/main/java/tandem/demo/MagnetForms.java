package tandem.demo;

import java.time.Instant;
import java.util.UUID;
import tandem.capture.hosted.PastForms;
import tandem.journal.Kind;

/** The forms by which people leave their address: the letter, the guide, the demo. */
final class MagnetForms {

  private static final String LETTER =
      """
      {"languages": ["en", "de"],
       "title": {"en": "The Halden Letter", "de": "Der Halden-Brief"},
       "intro": {"en": "Once a month: what we learnt about measuring. No more than a page.",
                 "de": "Einmal im Monat: was wir über das Messen gelernt haben. Nie mehr als eine Seite."},
       "button": {"en": "Send it to me", "de": "Schicken Sie ihn mir"},
       "fields": [
         {"key": "email", "asks": {"type": "standard"}, "required": true},
         {"key": "firstName", "asks": {"type": "standard"}},
         {"key": "consent_email", "asks": {"type": "consent", "purpose": "EMAIL"}, "required": true,
          "label": {"en": "Yes, send me the letter by e-mail. I can end this at any time.",
                    "de": "Ja, schicken Sie mir den Brief per E-Mail. Ich kann das jederzeit beenden."}}],
       "after": {"type": "message", "text": {"en": "Welcome. The next letter is yours."}},
       "optIn": {"hours": 72, "subject": {}, "text": {}},
       "mailRule": "NO_DISPOSABLE"}
      """;

  private static final String GUIDE =
      """
      {"languages": ["en"],
       "title": {"en": "The cold-chain audit guide"},
       "intro": {"en": "Forty pages that auditors wish everybody had read."},
       "button": {"en": "Get the guide"},
       "fields": [
         {"key": "email", "asks": {"type": "standard"}, "required": true},
         {"key": "firstName", "asks": {"type": "standard"}, "required": true},
         {"key": "lastName", "asks": {"type": "standard"}, "required": true},
         {"key": "company", "asks": {"type": "standard"}, "required": true},
         {"key": "sites", "asks": {"type": "choice", "options": [
            {"value": "1", "label": {"en": "One"}}, {"value": "2–10", "label": {"en": "Two to ten"}},
            {"value": "more", "label": {"en": "More than ten"}}]},
          "label": {"en": "How many sites do you keep cold?"}},
         {"key": "audit", "asks": {"type": "date"}, "label": {"en": "When is your next audit?"},
          "when": {"field": "sites", "test": "IS_NOT", "value": ""}},
         {"key": "phone", "asks": {"type": "standard"}},
         {"key": "fair", "asks": {"type": "hidden", "parameter": "fair", "value": "website"}}],
       "after": {"type": "deliver", "asset": "{asset}", "text": {"en": "The guide is yours, here and by mail."}},
       "most": 4}
      """;

  private MagnetForms() {}

  /**
   * @param guide what the guide's form hands out
   */
  static void open(PastForms forms, UUID guide, Instant now) {
    forms.open("letter", "Newsletter", Kind.FORM_SUBMITTED, LETTER, now);
    forms.open(
        "cold-chain-audit",
        "Guide: cold-chain audit",
        Kind.CONTENT_REQUESTED,
        GUIDE.replace("{asset}", guide.toString()),
        now);
  }

  static void count(PastForms forms, Instant now) {
    forms.count("letter", "Newsletter", now);
    forms.count("cold-chain-audit", "The cold-chain audit guide", now);
    forms.count("demo", "Demo requested", now);
  }
}

package tandem.capture.imports;

import static tandem.capture.ImportField.text;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.capture.ImportField;
import tandem.capture.ImportRow;
import tandem.capture.ImportRun;
import tandem.fields.FieldKind;
import tandem.fields.Reading;
import tandem.people.LawfulBasis;
import tandem.people.Purpose;
import tandem.platform.Refusal;

/** What columns of people can say about what these people allowed and do not want. */
final class ConsentColumns {

  /**
   * A row's word on a purpose.
   *
   * @param words the column's meaning and its cell
   */
  record Said(Purpose purpose, boolean granted, LawfulBasis basis, Instant at, String words) {}

  private static final String DATE = "consentDate";
  private static final String BASIS = "consentBasis";
  private static final int LONGEST = 200;

  private static final Map<String, Purpose> CONSENTS =
      Map.of(
          "consent.email", Purpose.EMAIL,
          "consent.phone", Purpose.PHONE,
          "consent.tracking", Purpose.TRACKING,
          "consent.profiling", Purpose.PROFILING);

  private static final Map<String, List<Purpose>> OBJECTIONS =
      Map.of(
          "objection.email", List.of(Purpose.EMAIL),
          "objection.phone", List.of(Purpose.PHONE),
          "objection.contact", List.of(Purpose.EMAIL, Purpose.PHONE));

  private static final Set<String> YES =
      Set.of("opted in", "opt in", "subscribed", "granted", "accepted", "agreed", "si", "sim", "x");

  private static final Set<String> NO =
      Set.of("opted out", "opt out", "unsubscribed", "withdrawn", "declined", "não", "nao");

  /**
   * Whom HubSpot calls a marketing contact is whom it bills for: that is nobody's consent, so its
   * column is none of these.
   */
  static final List<ImportField> ALL =
      List.of(
          text(
              "consent.email",
              "Consent: e-mail marketing",
              "email consent",
              "email marketing consent",
              "consent email",
              "consent to email",
              "email opt in",
              "opted in to email",
              "newsletter consent",
              "newsletter opt in",
              "marketing consent",
              "accepts marketing",
              "accepts email marketing",
              "einwilligung e mail",
              "newsletter einwilligung",
              "consentement e mail",
              "consentimiento correo"),
          text(
              "consent.phone",
              "Consent: calls",
              "phone consent",
              "consent phone",
              "consent to calls",
              "phone opt in",
              "call opt in",
              "einwilligung telefon"),
          text(
              "consent.tracking",
              "Consent: recognising them on the website",
              "tracking consent",
              "consent tracking",
              "cookie consent",
              "einwilligung tracking"),
          text(
              "consent.profiling",
              "Consent: profiling",
              "profiling consent",
              "consent profiling",
              "einwilligung profiling"),
          text(
              "objection.email",
              "Wants no e-mail marketing",
              "unsubscribed from all email",
              "hs email optout",
              "email opt out",
              "has opted out of email",
              "opted out of email",
              "email unsubscribed",
              "unsubscribed",
              "do not email",
              "no email",
              "abgemeldet",
              "desabonne"),
          text(
              "objection.phone",
              "Wants no calls",
              "do not call",
              "phone opt out",
              "no calls",
              "nicht anrufen"),
          text(
              "objection.contact",
              "Wants neither mails nor calls",
              "do not contact",
              "dnc",
              "nicht kontaktieren",
              "ne pas contacter"),
          ImportField.date(
              DATE,
              "Consent date",
              "date of consent",
              "consent given at",
              "consent given on",
              "consent at",
              "consent timestamp",
              "opt in date",
              "opt in at",
              "opt in time",
              "optin date",
              "datum der einwilligung",
              "einwilligung am"),
          text(
              BASIS,
              "Lawful basis of the consents",
              "lawful basis",
              "legal basis",
              "legal basis for processing contacts data",
              "rechtsgrundlage"));

  private static final Map<String, String> LABELS =
      ALL.stream().collect(Collectors.toMap(ImportField::key, ImportField::label));

  private ConsentColumns() {}

  /** What the row says; a no beside a yes counts. What cannot be read becomes a problem. */
  static List<Said> read(ImportRun run, ImportRow row, Instant latest, List<Refusal> problems) {
    var at = row.date(DATE);
    if (at != null && at.isAfter(latest)) {
      problems.add(new Refusal(DATE, "lies in the future"));
    }
    var moment = at == null || at.isAfter(run.at()) ? run.at() : at;
    var basis = basis(row.text(BASIS), problems);
    var said = new EnumMap<Purpose, Said>(Purpose.class);
    CONSENTS.forEach(
        (key, purpose) -> {
          var yes = yes(row, key, problems);
          if (yes != null) {
            said.put(purpose, new Said(purpose, yes, basis, moment, words(row, key)));
          }
        });
    OBJECTIONS.forEach(
        (key, purposes) -> {
          // Not to have said no is no yes.
          if (Boolean.TRUE.equals(yes(row, key, problems))) {
            purposes.forEach(
                purpose ->
                    said.put(purpose, new Said(purpose, false, basis, moment, words(row, key))));
          }
        });
    return List.copyOf(said.values());
  }

  private static @Nullable Boolean yes(ImportRow row, String key, List<Refusal> problems) {
    var raw = row.text(key);
    if (raw == null) {
      return null;
    }
    var word = raw.strip().toLowerCase(Locale.ROOT);
    if (YES.contains(word) || NO.contains(word)) {
      return YES.contains(word);
    }
    return switch (FieldKind.YES_NO.read(raw, List.of(), "EUR")) {
      case Reading.Value(var value) -> value.equals("true");
      case Reading.Nothing() -> null;
      case Reading.Refused(var reason) -> {
        problems.add(new Refusal(key, reason));
        yield null;
      }
    };
  }

  /** In the words of HubSpot, too, such as "Legitimate interest – prospect/lead". */
  private static LawfulBasis basis(@Nullable String raw, List<Refusal> problems) {
    var word = raw == null ? "" : raw.strip().toLowerCase(Locale.ROOT);
    if (word.isEmpty() || word.contains("consent") || word.equals("not applicable")) {
      return LawfulBasis.CONSENT;
    }
    if (word.contains("legitimate") || word.contains("berechtigtes")) {
      return LawfulBasis.LEGITIMATE_INTEREST;
    }
    if (!word.contains("contract") && !word.contains("vertrag")) {
      problems.add(new Refusal(BASIS, "must be consent, contract or legitimate interest"));
    }
    return LawfulBasis.CONTRACT;
  }

  private static String words(ImportRow row, String key) {
    var cell = String.valueOf(row.text(key)).strip();
    var words = "%s: %s".formatted(LABELS.get(key), cell);
    return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
  }
}

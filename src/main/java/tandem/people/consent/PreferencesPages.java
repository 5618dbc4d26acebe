package tandem.people.consent;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.people.Consents;
import tandem.people.Person;
import tandem.people.Purpose;
import tandem.people.consent.page.PreferencesPage;

/** Puts the preference centre into words. */
@Component
class PreferencesPages {

  private final Consents consents;

  PreferencesPages(Consents consents) {
    this.consents = consents;
  }

  /** To be looked at by colleagues: nothing can be changed in the person's name. */
  PreferencesPage preview(Person person) {
    return filled(person, Wording.LANGUAGES.getFirst(), null, null);
  }

  PreferencesPage of(Person person, String token, String language, boolean saved) {
    return filled(person, language, saved ? Wording.say(language, "saved") : null, "/c/" + token);
  }

  private PreferencesPage filled(
      Person person, String language, @Nullable String saved, @Nullable String action) {
    var latest = consents.latest(person.id());
    var choices =
        Arrays.stream(Purpose.values())
            .map(purpose -> choice(purpose, latest.get(purpose), language))
            .toList();
    return page(
        language,
        Wording.say(language, "title"),
        Wording.say(language, "intro", masked(person)),
        saved,
        choices,
        action);
  }

  PreferencesPage unknown(String language) {
    return words(language, "unknownTitle", "unknown");
  }

  PreferencesPage gone(String language) {
    return words(language, "goneTitle", "gone");
  }

  private static PreferencesPage words(String language, String title, String text) {
    return page(
        language, Wording.say(language, title), Wording.say(language, text), null, List.of(), null);
  }

  private static PreferencesPage page(
      String language,
      String title,
      String text,
      @Nullable String saved,
      List<PreferencesPage.Choice> choices,
      @Nullable String action) {
    return new PreferencesPage(
        language,
        title,
        text,
        saved,
        choices,
        action,
        Wording.say(language, "save"),
        Wording.say(language, "none"),
        Wording.say(language, "noneHint"),
        action == null ? List.of() : languages(language, action));
  }

  private static List<PreferencesPage.Tongue> languages(String here, String action) {
    return Wording.LANGUAGES.stream()
        .filter(language -> !language.equals(here))
        .map(
            language ->
                new PreferencesPage.Tongue(
                    Locale.forLanguageTag(language)
                        .getDisplayLanguage(Locale.forLanguageTag(language)),
                    language,
                    action + "?lang=" + language))
        .toList();
  }

  private static PreferencesPage.Choice choice(
      Purpose purpose, Consents.@Nullable Kept latest, String language) {
    return new PreferencesPage.Choice(
        purpose.name(),
        Wording.of(purpose, language),
        latest != null && latest.said().granted(),
        latest == null
            ? Wording.say(language, "never")
            : Wording.say(language, "since", day(latest.at(), language)));
  }

  /** Whoever looks over a shoulder need not read the whole address. */
  private static String masked(Person person) {
    var email = person.email();
    if (email == null) {
      return person.displayName();
    }
    var at = email.lastIndexOf('@');
    return email.substring(0, email.offsetByCodePoints(0, 1)) + "•••" + email.substring(at);
  }

  private static String day(Instant at, String language) {
    var locale = language.equals("en") ? Locale.UK : Locale.forLanguageTag(language);
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(locale)
        .withZone(ZoneOffset.UTC)
        .format(at);
  }
}

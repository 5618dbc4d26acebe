package tandem.capture.hosted;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.capture.form.Asks;
import tandem.capture.form.Condition;
import tandem.capture.form.Definition;
import tandem.capture.form.Field;
import tandem.capture.form.Form;
import tandem.capture.form.Wording;
import tandem.capture.page.HostedPage;
import tandem.people.ProfileField;
import tandem.web.Option;
import tandem.web.Refusals;

/** Makes the page of a form. */
final class HostedPages {

  private HostedPages() {}

  /**
   * @param showing sealed
   * @param sent what stands in the fields already; nothing typed is lost
   */
  static HostedPage page(
      Form form,
      Definition definition,
      Showing showing,
      String sealed,
      Place place,
      Map<String, String> sent,
      Refusals refusals) {
    var language = showing.language();
    var asked =
        definition.fields().stream().filter(f -> !showing.omitted().contains(f.key())).toList();
    var hidden = new LinkedHashMap<>(TouchFacts.carried(sent));
    for (var field : asked) {
      if (field.asks() instanceof Asks.Hidden(var parameter, var _) && parameter != null) {
        hidden.put(field.key(), sent.getOrDefault(field.key(), sent.getOrDefault(parameter, "")));
      }
    }
    hidden.put(Names.SHOWING, sealed);
    return new HostedPage(
        language,
        definition.say(definition.title(), language),
        definition.say(definition.intro(), language),
        place.of(form),
        form.path() + "/seen",
        asked.stream()
            .filter(field -> !field.isHidden())
            .map(field -> field(definition, field, language, sent, refusals))
            .toList(),
        hidden,
        Names.TRAP,
        Wording.say(definition, language, "trap"),
        orUsual(definition.say(definition.button(), language), definition, language, "send"),
        definition.optIn() != null,
        problem(definition, language, refusals));
  }

  private static @Nullable String problem(
      Definition definition, String language, Refusals refusals) {
    return refusals.none() || refusals.at("") != null
        ? refusals.at("")
        : Wording.say(definition, language, "problems");
  }

  private static HostedPage.Field field(
      Definition form, Field field, String language, Map<String, String> sent, Refusals refusals) {
    var profile = ProfileField.ofKey(field.key());
    var when = field.when();
    return new HostedPage.Field(
        field.key(),
        label(form, field, language),
        type(field),
        autocomplete(profile),
        longest(field, profile),
        sent.getOrDefault(field.key(), ""),
        field.required(),
        field.required() ? null : Wording.say(form, language, "optional"),
        form.say(field.help(), language),
        refusals.at(field.key()),
        Wording.say(form, language, "choose"),
        options(form, field, language),
        when == null ? null : when(when));
  }

  static String label(Definition form, Field field, String language) {
    return orUsual(form.say(field.label(), language), form, language, "field." + field.key());
  }

  private static HostedPage.When when(Condition when) {
    return new HostedPage.When(when.field(), when.test().name(), when.value());
  }

  private static String orUsual(String text, Definition form, String language, String name) {
    return text.isEmpty() ? Wording.say(form, language, name) : text;
  }

  private static String type(Field field) {
    return switch (field.asks()) {
      case Asks.Standard() ->
          switch (field.key()) {
            case "email" -> "email";
            case "phone" -> "tel";
            default -> "text";
          };
      case Asks.Line(), Asks.Hidden _ -> "text";
      case Asks.Lines() -> "area";
      case Asks.Figure() -> "number";
      case Asks.Day() -> "date";
      case Asks.Choice _, Asks.YesNo() -> "choice";
      case Asks.Consent _ -> "box";
    };
  }

  private static String autocomplete(@Nullable ProfileField field) {
    return switch (field) {
      case EMAIL -> "email";
      case PHONE -> "tel";
      case FIRST_NAME -> "given-name";
      case LAST_NAME -> "family-name";
      case COMPANY -> "organization";
      case JOB_TITLE -> "organization-title";
      case COUNTRY -> "country-name";
      case SOURCE -> "off";
      case null -> "off";
    };
  }

  private static String longest(Field field, @Nullable ProfileField profile) {
    if (field.asks() instanceof Asks.Lines) {
      return "5000";
    }
    return profile == null ? "500" : String.valueOf(profile.longest());
  }

  private static List<Option> options(Definition form, Field field, String language) {
    return switch (field.asks()) {
      case Asks.Choice(var options) ->
          options.stream().map(option -> option(form, option, language)).toList();
      case Asks.YesNo() ->
          Stream.of(Answers.YES, Answers.NO)
              .map(word -> new Option(word, Wording.say(form, language, word)))
              .toList();
      default -> List.of();
    };
  }

  private static Option option(Definition form, Asks.Option option, String language) {
    var label = form.say(option.label(), language);
    return new Option(option.value(), label.isEmpty() ? option.value() : label);
  }
}

package tandem.capture.hosted;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tandem.capture.form.Asks;
import tandem.capture.form.Definition;
import tandem.capture.form.Field;
import tandem.capture.form.MailRule;
import tandem.capture.form.Wording;
import tandem.people.MailHosts;
import tandem.people.Profile;
import tandem.people.ProfileField;
import tandem.platform.Refusal;

/**
 * What somebody answered to the fields that were shown to them, and what of it cannot be taken.
 *
 * @param given clean, by the fields' keys; consent boxes and yes are "yes"
 */
record Answers(Map<String, String> given, List<Refusal> refusals) {

  static final String YES = "yes";
  static final String NO = "no";

  private static final int LONGEST_LINE = 500;
  private static final int LONGEST_LINES = 5_000;
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,15}(?:[.,]\\d{1,6})?");
  private static final Set<String> NEGATIVE = Set.of("no", "0", "false", "off");

  /** Reads one field at a time, in the language of whoever filled it in. */
  private record Reader(Definition form, String language, List<Refusal> refusals) {

    @Nullable String refuse(Field field, String sentence, Object... gaps) {
      refusals.add(new Refusal(field.key(), Wording.say(form, language, sentence, gaps)));
      return null;
    }
  }

  static Answers read(
      Definition form, Set<String> omitted, Map<String, String> sent, String language) {
    var asked = form.fields().stream().filter(field -> !omitted.contains(field.key())).toList();
    var reader = new Reader(form, language, new ArrayList<>());
    var given = new LinkedHashMap<String, String>();
    for (var field : Definition.shown(asked, sent)) {
      var answer = answer(reader, field, sent.getOrDefault(field.key(), "").strip());
      if (answer != null && !answer.isEmpty()) {
        given.put(field.key(), answer);
      }
    }
    return new Answers(given, List.copyOf(reader.refusals()));
  }

  private static @Nullable String answer(Reader reader, Field field, String said) {
    if (field.asks() instanceof Asks.Hidden hidden) {
      return hidden(hidden, said);
    }
    if (said.isEmpty() || (field.isConsent() && isNegative(said))) {
      return field.required()
          ? reader.refuse(field, field.isConsent() ? "agree" : "required")
          : null;
    }
    if (said.indexOf('\0') >= 0) {
      return reader.refuse(field, "nul");
    }
    return switch (field.asks()) {
      case Asks.Standard() -> standard(reader, field, said);
      case Asks.Line() -> atMost(reader, field, said, LONGEST_LINE);
      case Asks.Lines() -> atMost(reader, field, said, LONGEST_LINES);
      case Asks.Figure() ->
          NUMBER.matcher(said).matches() ? said.replace(',', '.') : reader.refuse(field, "number");
      case Asks.Day() -> isDay(said) ? said : reader.refuse(field, "date");
      case Asks.Choice(var options) ->
          options.stream().anyMatch(option -> option.value().equals(said))
              ? said
              : reader.refuse(field, "choice");
      case Asks.YesNo() -> isNegative(said) ? NO : YES;
      case Asks.Consent(var purpose) -> YES;
      case Asks.Hidden hidden -> hidden(hidden, said);
    };
  }

  /** Whatever stands in a hidden field was no choice of theirs, so it is never refused. */
  private static @Nullable String hidden(Asks.Hidden hidden, String said) {
    var usable = said.length() <= LONGEST_LINE && said.indexOf('\0') < 0 ? said : "";
    return hidden.parameter() == null || usable.isEmpty() ? hidden.value() : usable;
  }

  private static @Nullable String standard(Reader reader, Field field, String said) {
    var known = ProfileField.ofKey(field.key());
    if (known == null) {
      return atMost(reader, field, said, LONGEST_LINE);
    }
    if (said.length() > known.longest()) {
      return reader.refuse(field, "long", known.longest());
    }
    var profile = Profile.builder().say(known, said);
    var clean = profile.build().get(known);
    if (!field.isEmail()) {
      return clean == null ? said : clean;
    }
    if (clean == null) {
      return reader.refuse(field, "email");
    }
    var rule = reader.form().mailRule();
    if (rule != MailRule.ANY && MailHosts.isDisposable(clean)) {
      return reader.refuse(field, "disposable");
    }
    return rule == MailRule.BUSINESS && MailHosts.isFree(clean)
        ? reader.refuse(field, "business")
        : clean;
  }

  private static @Nullable String atMost(Reader reader, Field field, String said, int longest) {
    return said.length() > longest ? reader.refuse(field, "long", longest) : said;
  }

  private static boolean isDay(String said) {
    try {
      LocalDate.parse(said);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  static boolean isNegative(String said) {
    return NEGATIVE.contains(said.toLowerCase(java.util.Locale.ROOT));
  }

  /** What of it says something about the person. */
  static Profile profile(Definition form, Map<String, String> given) {
    var profile = Profile.builder();
    given.forEach(
        (key, answer) -> {
          var field = form.field(key);
          var known = ProfileField.ofKey(key);
          if (known != null) {
            profile.say(known, answer);
          } else if (isAttribute(key, field)) {
            profile.attribute(key, answer);
          }
        });
    return profile.build();
  }

  /** What goes with the submission alone. */
  static Map<String, Object> properties(Definition form, Map<String, String> given) {
    var properties = new HashMap<String, Object>();
    given.forEach(
        (key, answer) -> {
          var field = form.field(key);
          if (!isAttribute(key, field) && ProfileField.ofKey(key) == null) {
            properties.put(key, answer);
          }
        });
    return properties;
  }

  private static boolean isAttribute(String key, @Nullable Field field) {
    return field == null
        ? !key.equals("message")
        : !(field.asks() instanceof Asks.Lines) && !field.isConsent();
  }
}

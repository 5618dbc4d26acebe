package tandem.capture.builder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.capture.form.After;
import tandem.capture.form.Asks;
import tandem.capture.form.Condition;
import tandem.capture.form.Definition;
import tandem.capture.form.Field;
import tandem.capture.form.MailRule;
import tandem.capture.form.OptIn;
import tandem.capture.form.Texts;
import tandem.capture.form.Wording;
import tandem.people.Purpose;

/**
 * Reads what the builder's page sends: the names of its rows under "row", in their order, and
 * everything of a row under its name and a dot. What cannot be understood becomes what the check
 * refuses, so nothing typed is lost.
 */
final class DraftReader {

  private final Map<String, String[]> sent;
  private final List<String> languages;

  private DraftReader(Map<String, String[]> sent) {
    this.sent = sent;
    this.languages = words(one("languages"));
  }

  static FormDraft read(Map<String, String[]> sent) {
    var reader = new DraftReader(sent);
    return new FormDraft(
        reader.one("name").strip(),
        reader.one("slug").strip(),
        reader.one("kind"),
        reader.definition());
  }

  /** The names of the rows, in the order of the fields. */
  static List<String> rows(Map<String, String[]> sent) {
    return Arrays.stream(sent.getOrDefault("row", new String[0]))
        .flatMap(names -> Stream.of(names.split(",")))
        .distinct()
        .limit(200)
        .toList();
  }

  private Definition definition() {
    return new Definition(
        languages,
        texts("title"),
        texts("intro"),
        texts("button"),
        fields(),
        after(),
        one("optIn").isEmpty() ? null : optIn(),
        constant(MailRule.values(), one("mailRule"), MailRule.ANY),
        number("most"),
        words(one("origins")),
        messages());
  }

  private List<Field> fields() {
    return rows(sent).stream().map(this::field).toList();
  }

  private Field field(String row) {
    var name = row + ".";
    return new Field(
        one(name + "key").strip(),
        asks(name),
        texts(name + "label"),
        texts(name + "help"),
        !one(name + "required").isEmpty(),
        condition(name));
  }

  private Asks asks(String name) {
    return switch (one(name + "type")) {
      case "standard" -> new Asks.Standard();
      case "message" -> new Asks.Lines();
      case "number" -> new Asks.Figure();
      case "date" -> new Asks.Day();
      case "choice" -> new Asks.Choice(options(name));
      case "yesNo" -> new Asks.YesNo();
      case "consent" ->
          new Asks.Consent(constant(Purpose.values(), one(name + "purpose"), Purpose.EMAIL));
      case "hidden" -> new Asks.Hidden(maybe(name + "parameter"), maybe(name + "value"));
      default -> new Asks.Line();
    };
  }

  /** One answer a line; in the other languages, the line at the same place is its translation. */
  private List<Asks.Option> options(String name) {
    var lines = new HashMap<String, List<String>>();
    for (var language : languages) {
      lines.put(
          language, one(name + "options." + language).strip().lines().map(String::strip).toList());
    }
    var first =
        languages.isEmpty()
            ? List.<String>of()
            : Objects.requireNonNull(lines.get(languages.getFirst()));
    var options = new ArrayList<Asks.Option>();
    for (int i = 0; i < first.size(); i++) {
      var labels = new HashMap<String, String>();
      for (var language : languages) {
        var translated = lines.getOrDefault(language, List.of());
        if (i < translated.size()) {
          labels.put(language, translated.get(i));
        }
      }
      if (!first.get(i).isEmpty()) {
        options.add(new Asks.Option(first.get(i), new Texts(labels)));
      }
    }
    return options;
  }

  private @Nullable Condition condition(String name) {
    var field = one(name + "when.field");
    return field.isEmpty()
        ? null
        : new Condition(
            field,
            constant(Condition.Test.values(), one(name + "when.test"), Condition.Test.IS),
            one(name + "when.value"));
  }

  private After after() {
    return switch (one("after")) {
      case "redirect" -> new After.Redirect(one("after.url").strip());
      case "deliver" -> new After.Deliver(one("after.asset"), texts("after.text"));
      default -> new After.Message(texts("after.text"));
    };
  }

  private OptIn optIn() {
    return new OptIn(number("optIn.hours"), texts("optIn.subject"), texts("optIn.text"));
  }

  private Map<String, Map<String, String>> messages() {
    var messages = new HashMap<String, Map<String, String>>();
    for (var language : languages) {
      var own = new HashMap<String, String>();
      for (var name : Wording.names()) {
        var text = one("say." + name + "." + language).strip();
        if (!text.isEmpty()) {
          own.put(name, text);
        }
      }
      if (!own.isEmpty()) {
        messages.put(language, own);
      }
    }
    return messages;
  }

  private Texts texts(String name) {
    var texts = new HashMap<String, String>();
    for (var language : languages) {
      texts.put(language, one(name + "." + language));
    }
    return new Texts(texts);
  }

  private String one(String name) {
    var values = sent.get(name);
    return values == null || values.length == 0 ? "" : values[0];
  }

  private @Nullable String maybe(String name) {
    var text = one(name).strip();
    return text.isEmpty() ? null : text;
  }

  private int number(String name) {
    try {
      return one(name).isBlank() ? 0 : Integer.parseInt(one(name).strip());
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static List<String> words(String text) {
    return Stream.of(text.split("[\\s,;]+")).filter(word -> !word.isEmpty()).toList();
  }

  private static <T extends Enum<T>> T constant(T[] all, String name, T otherwise) {
    return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst().orElse(otherwise);
  }
}

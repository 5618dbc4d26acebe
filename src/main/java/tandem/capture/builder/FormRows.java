package tandem.capture.builder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import tandem.capture.form.Asks;
import tandem.capture.form.Condition;
import tandem.capture.form.Definition;
import tandem.capture.form.Field;
import tandem.capture.page.FormPage;
import tandem.capture.page.FormPage.Errors;
import tandem.capture.page.FormPage.Row;
import tandem.capture.page.FormPage.Said;
import tandem.capture.page.FormPage.When;
import tandem.people.ProfileField;
import tandem.people.Purpose;
import tandem.web.Option;
import tandem.web.Refusals;

/** The fields of a form as rows of the builder's page. */
record FormRows(Definition form, Saying said, Refusals refusals) {

  private static final List<Option> TESTS =
      Arrays.stream(Condition.Test.values()).map(t -> new Option(t.name(), t.label())).toList();
  private static final List<Option> PURPOSES =
      Arrays.stream(Purpose.values()).map(p -> new Option(p.name(), p.label())).toList();

  private static final List<Option> QUESTIONS =
      List.of(
          new Option("add:text", "Text"),
          new Option("add:message", "Message"),
          new Option("add:number", "Number"),
          new Option("add:date", "Date"),
          new Option("add:choice", "Choice"),
          new Option("add:yesNo", "Yes or no"),
          new Option("add:hidden", "Hidden"));

  /** What can be added still: each standard field once, and each custom one. */
  static List<FormPage.Group> adds(Definition form, List<tandem.fields.Field> custom) {
    var standard =
        Arrays.stream(ProfileField.values())
            .filter(f -> f != ProfileField.SOURCE && form.field(f.key()) == null)
            .map(f -> new Option("add:standard:" + f.key(), f.label()))
            .toList();
    var consents =
        Arrays.stream(Purpose.values())
            .map(p -> new Option("add:consent:" + p.name(), p.label()))
            .toList();
    var own =
        custom.stream()
            .filter(f -> form.field(f.key()) == null)
            .map(f -> new Option("add:field:" + f.key(), f.label()))
            .toList();
    return List.of(
        new FormPage.Group("Who they are", standard),
        new FormPage.Group("Your own fields", own),
        new FormPage.Group("Other questions", QUESTIONS),
        new FormPage.Group("Consent", consents));
  }

  List<Row> rows() {
    var rows = new ArrayList<Row>();
    for (int i = 0; i < form.fields().size(); i++) {
      rows.add(row(i));
    }
    return rows;
  }

  private Row row(int index) {
    var field = form.fields().get(index);
    var name = "f" + index + ".";
    var asks = field.asks();
    var hidden = asks instanceof Asks.Hidden it ? it : new Asks.Hidden(null, null);
    var standard = asks instanceof Asks.Standard;
    return new Row(
        "f" + index,
        type(asks),
        typeLabel(asks),
        heading(field),
        field.key(),
        standard,
        field.isEmail(),
        field.required(),
        !field.isHidden(),
        field.isHidden()
            ? List.of()
            : said.all(name + "label", field.label(), standard ? "field." + field.key() : ""),
        field.isHidden() ? List.of() : said.all(name + "help", field.help(), ""),
        asks instanceof Asks.Choice(var options) ? options(name + "options", options) : List.of(),
        asks instanceof Asks.Consent(var purpose) ? purpose.name() : "",
        asks instanceof Asks.Consent ? PURPOSES : List.of(),
        Objects.requireNonNullElse(hidden.parameter(), ""),
        Objects.requireNonNullElse(hidden.value(), ""),
        when(field, index),
        errors("fields[%d].".formatted(index)));
  }

  private String heading(Field field) {
    var label = form.say(field.label(), form.language());
    if (!label.isEmpty()) {
      return label;
    }
    var profile = ProfileField.ofKey(field.key());
    return profile == null ? field.key() : profile.label();
  }

  private List<Said> options(String name, List<Asks.Option> options) {
    return form.languages().stream()
        .map(language -> new Said(name + "." + language, language, lines(options, language), ""))
        .toList();
  }

  private String lines(List<Asks.Option> options, String language) {
    var first = language.equals(form.language());
    return options.stream()
        .map(option -> first ? option.value() : option.label().say(language))
        .collect(Collectors.joining("\n"));
  }

  private When when(Field field, int index) {
    var above =
        form.fields().subList(0, index).stream()
            .map(earlier -> new Option(earlier.key(), heading(earlier)))
            .toList();
    var when = field.when();
    return when == null
        ? new When("", "", "", above, TESTS)
        : new When(when.field(), when.test().name(), when.value(), above, TESTS);
  }

  private Errors errors(String path) {
    var parameter = refusals.at(path + "parameter");
    return new Errors(
        refusals.at(path + "key"),
        refusals.at(path + "label"),
        refusals.at(path + "help"),
        refusals.at(path + "options"),
        parameter == null ? refusals.at(path + "value") : parameter,
        refusals.at(path + "when"));
  }

  static String type(Asks asks) {
    return switch (asks) {
      case Asks.Standard() -> "standard";
      case Asks.Line() -> "text";
      case Asks.Lines() -> "message";
      case Asks.Figure() -> "number";
      case Asks.Day() -> "date";
      case Asks.Choice _ -> "choice";
      case Asks.YesNo() -> "yesNo";
      case Asks.Consent _ -> "consent";
      case Asks.Hidden _ -> "hidden";
    };
  }

  private static String typeLabel(Asks asks) {
    return switch (asks) {
      case Asks.Standard() -> "Standard field";
      case Asks.Line() -> "Text";
      case Asks.Lines() -> "Message";
      case Asks.Figure() -> "Number";
      case Asks.Day() -> "Date";
      case Asks.Choice _ -> "Choice";
      case Asks.YesNo() -> "Yes or no";
      case Asks.Consent(var purpose) -> "Consent: " + purpose.label();
      case Asks.Hidden _ -> "Hidden";
    };
  }
}

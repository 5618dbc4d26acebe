package tandem.capture.builder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.capture.form.Asks;
import tandem.capture.form.Definition;
import tandem.capture.form.Field;
import tandem.capture.form.Texts;
import tandem.people.Purpose;

/** What a button of the builder's page does to its fields: add:…, remove:f2, up:f2, down:f2. */
final class DraftEdit {

  private DraftEdit() {}

  /**
   * @param rows the names of the rows, in the order of the fields
   * @param custom the custom fields of people by their keys
   */
  static FormDraft apply(
      FormDraft draft, String command, List<String> rows, Map<String, tandem.fields.Field> custom) {
    var fields = new ArrayList<>(draft.definition().fields());
    var words = command.split(":", 3);
    var row = words.length < 2 ? -1 : rows.indexOf(words[1]);
    switch (words[0]) {
      case "add" -> {
        var added = words.length < 2 ? null : added(words, draft.definition(), custom);
        if (added != null) {
          fields.add(added);
        }
      }
      case "remove" -> {
        if (row >= 0 && !fields.get(row).isEmail()) {
          fields.remove(row);
        }
      }
      case "up" -> move(fields, row, row - 1);
      case "down" -> move(fields, row, row + 1);
      default -> {}
    }
    return new FormDraft(draft.name(), draft.slug(), draft.kind(), draft.definition().with(fields));
  }

  private static void move(List<Field> fields, int from, int to) {
    if (from >= 0 && to >= 0 && to < fields.size()) {
      fields.add(to, fields.remove(from));
    }
  }

  private static @Nullable Field added(
      String[] words, Definition form, Map<String, tandem.fields.Field> custom) {
    var more = words.length > 2 ? words[2] : "";
    if (!words[1].equals("field")) {
      return field(words[1], more, form.fields());
    }
    var field = custom.get(more);
    return field == null || isTaken(field.key(), form.fields()) ? null : asking(field, form);
  }

  /** A question for a custom field, by its kind. */
  private static Field asking(tandem.fields.Field field, Definition form) {
    var asks =
        switch (field.kind()) {
          case TEXT, MONEY, LINK -> new Asks.Line();
          case NUMBER -> new Asks.Figure();
          case DATE -> new Asks.Day();
          case YES_NO -> new Asks.YesNo();
          case CHOICE ->
              new Asks.Choice(
                  field.choices().stream()
                      .map(choice -> new Asks.Option(choice, Texts.in(form.language(), choice)))
                      .toList());
        };
    var label = Texts.in(form.language(), field.label());
    return new Field(field.key(), asks, label, Texts.NONE, false, null);
  }

  private static @Nullable Field field(String type, String more, List<Field> others) {
    return switch (type) {
      case "standard" -> FormDraft.standard(more, false);
      case "text" -> custom("question", new Asks.Line(), others);
      case "message" -> custom("message", new Asks.Lines(), others);
      case "number" -> custom("number", new Asks.Figure(), others);
      case "date" -> custom("date", new Asks.Day(), others);
      case "choice" -> custom("choice", new Asks.Choice(List.of()), others);
      case "yesNo" -> custom("answer", new Asks.YesNo(), others);
      case "hidden" -> custom("hidden", new Asks.Hidden(null, null), others);
      case "consent" ->
          Arrays.stream(Purpose.values())
              .filter(purpose -> purpose.name().equals(more))
              .findFirst()
              .map(
                  p ->
                      custom(
                          "consent_" + p.name().toLowerCase(java.util.Locale.ROOT),
                          new Asks.Consent(p),
                          others))
              .orElse(null);
      default -> null;
    };
  }

  private static Field custom(String wanted, Asks asks, List<Field> others) {
    var key = wanted;
    for (int number = 2; isTaken(key, others); number++) {
      key = wanted + number;
    }
    return new Field(key, asks, Texts.NONE, Texts.NONE, false, null);
  }

  private static boolean isTaken(String key, List<Field> others) {
    return others.stream().anyMatch(field -> field.key().equalsIgnoreCase(key));
  }
}

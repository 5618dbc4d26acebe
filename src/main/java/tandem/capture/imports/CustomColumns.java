package tandem.capture.imports;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.capture.ImportField;
import tandem.capture.ImportRow;
import tandem.fields.Field;
import tandem.fields.Fields;
import tandem.fields.Reading;
import tandem.people.Profile;
import tandem.platform.Refusal;
import tandem.platform.Settings;

/** Custom fields as something that a column of people can mean. */
@Component
class CustomColumns {

  private static final String PREFIX = "field.";

  private final Fields fields;
  private final Settings settings;

  CustomColumns(Fields fields, Settings settings) {
    this.fields = fields;
    this.settings = settings;
  }

  /** A column with the field's label or its name in the data at its head is taken for it. */
  List<ImportField> all() {
    return fields.byKey().values().stream().map(CustomColumns::column).toList();
  }

  private static ImportField column(Field field) {
    var key = PREFIX + field.key();
    return switch (field.kind()) {
      case NUMBER -> ImportField.number(key, field.label(), field.key());
      case DATE -> ImportField.date(key, field.label(), field.key());
      case TEXT, CHOICE, YES_NO, MONEY, LINK -> ImportField.text(key, field.label(), field.key());
    };
  }

  /** Says what the row has for each field; what is no value of its field becomes a problem. */
  void say(ImportRow row, Profile.Builder profile, List<Refusal> problems) {
    var known = fields.byKey();
    if (!known.isEmpty()) {
      say(row, known, settings.currency(), profile, problems);
    }
  }

  private static void say(
      ImportRow row,
      Map<String, Field> known,
      String currency,
      Profile.Builder profile,
      List<Refusal> problems) {
    for (var field : known.values()) {
      var raw = raw(row, PREFIX + field.key());
      if (raw != null) {
        switch (field.read(raw, currency)) {
          case Reading.Value(var value) -> profile.attribute(field.key(), value);
          case Reading.Nothing() -> {}
          case Reading.Refused(var reason) ->
              problems.add(new Refusal(PREFIX + field.key(), reason));
        }
      }
    }
  }

  private static @Nullable String raw(ImportRow row, String key) {
    var date = row.date(key);
    if (date != null) {
      return date.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }
    var number = row.number(key);
    return number == null ? row.text(key) : number.toPlainString();
  }
}

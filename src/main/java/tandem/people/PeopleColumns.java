package tandem.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.fields.Field;
import tandem.fields.FieldKind;
import tandem.fields.Fields;
import tandem.people.page.PeoplePage.Cell;
import tandem.web.Words;

/** The columns that the list of people can have beside the name: everybody's, and custom fields. */
@Component
class PeopleColumns {

  /** Those that the list has where nobody chose. */
  static final List<String> USUAL =
      List.of("company", "stage", "score", "fit", "owner", "source", "since");

  /** Before the key of a custom field. */
  private static final String FIELD = "field.";

  private static final String OTHER = "other";

  private final Fields fields;
  private final Badges badges;

  PeopleColumns(Fields fields, Badges badges) {
    this.fields = fields;
    this.badges = badges;
  }

  /**
   * A column.
   *
   * @param plain what a file has in it
   */
  record Column(
      String key,
      String label,
      boolean number,
      BiFunction<PersonRow, Instant, Cell> cell,
      Function<PersonRow, @Nullable String> plain) {}

  /** All there are, in the order in which they are offered. */
  List<Column> all() {
    var all = new ArrayList<>(standard());
    fields.all().forEach(field -> all.add(custom(field)));
    return all;
  }

  /** Those of the keys that there are, in their order; the usual ones where nobody chose any. */
  List<Column> chosen(List<String> keys) {
    return chosen(keys, all());
  }

  static List<Column> chosen(List<String> keys, List<Column> all) {
    var chosen =
        keys.stream()
            .distinct()
            .flatMap(key -> all.stream().filter(column -> column.key().equals(key)))
            .toList();
    return chosen.isEmpty()
        ? all.stream().filter(column -> USUAL.contains(column.key())).toList()
        : chosen;
  }

  private List<Column> standard() {
    return List.of(
        new Column(
            "company",
            "Company",
            false,
            (row, now) ->
                new Cell(
                    "company",
                    false,
                    row.company(),
                    row.companyId() == null ? null : "/companies/" + row.companyId(),
                    null,
                    null),
            PersonRow::company),
        new Column(
            "stage",
            "Stage",
            false,
            (row, now) -> new Cell("stage", false, null, null, badges.stage(row.stage()), null),
            this::stage),
        new Column(
            "score",
            "Score",
            true,
            (row, now) -> text("score", true, row.score().toPlainString()),
            row -> row.score().toPlainString()),
        new Column(
            "fit",
            "Fit",
            false,
            (row, now) -> new Cell("fit", false, null, null, Badges.fit(row.fit()), null),
            PersonRow::fit),
        plain("owner", "Owner", "owner", PersonRow::owner),
        new Column(
            "source",
            "Source",
            false,
            (row, now) -> text("source", false, SourceName.of(row.source())),
            PersonRow::source),
        moment("since", "Known since", PersonRow::since),
        plain("email", "E-mail", OTHER, PersonRow::email),
        plain("phone", "Phone", OTHER, PersonRow::phone),
        plain("jobTitle", "Job title", OTHER, PersonRow::jobTitle),
        plain("country", "Country", OTHER, PersonRow::country),
        moment("updated", "Updated", PersonRow::updatedAt));
  }

  private @Nullable String stage(PersonRow row) {
    var stage = badges.stage(row.stage());
    return stage == null ? null : stage.text();
  }

  private static Column custom(Field field) {
    var number = field.kind() == FieldKind.NUMBER || field.kind() == FieldKind.MONEY;
    return new Column(
        FIELD + field.key(),
        field.label(),
        number,
        (row, now) -> {
          var kept = value(row, field);
          return kept == null
              ? text(OTHER, number, null)
              : new Cell(OTHER, number, field.words(kept), field.href(kept), null, null);
        },
        row -> value(row, field));
  }

  private static @Nullable String value(PersonRow row, Field field) {
    return row.attributes().get(field.key());
  }

  private static Column plain(
      String key, String label, String style, Function<PersonRow, @Nullable String> value) {
    return new Column(key, label, false, (row, now) -> text(style, false, value.apply(row)), value);
  }

  private static Column moment(String key, String label, Function<PersonRow, Instant> value) {
    return new Column(
        key,
        label,
        true,
        (row, now) ->
            new Cell("since", true, null, null, null, Words.moment(value.apply(row), now)),
        row -> value.apply(row).atOffset(java.time.ZoneOffset.UTC).toLocalDate().toString());
  }

  private static Cell text(String style, boolean number, @Nullable String text) {
    return new Cell(style, number, text, null, null, null);
  }
}

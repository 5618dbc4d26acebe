package tandem.deals;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tandem.capture.ImportRow;
import tandem.people.People;
import tandem.people.PersonId;
import tandem.platform.Refusal;

/** The people whom the rows of a file speak of, looked up for all rows at once. */
record Whose(Map<String, PersonId> byId, Map<String, PersonId> byEmail) {

  static Whose of(People people, List<ImportRow> rows) {
    return new Whose(
        people.byExternalIds(all(rows, row -> row.text("person"))),
        people.byEmails(all(rows, Whose::email)));
  }

  private static List<String> all(
      List<ImportRow> rows, Function<ImportRow, @Nullable String> cell) {
    return rows.stream().map(cell).filter(Objects::nonNull).distinct().toList();
  }

  private static @Nullable String email(ImportRow row) {
    var email = row.text("email");
    return email == null ? null : email.strip().toLowerCase(Locale.ROOT);
  }

  /** Null, and a problem more, where that is nobody we know or not one and the same person. */
  @Nullable PersonId find(ImportRow row, List<Refusal> problems) {
    var id = row.text("person");
    var email = email(row);
    if (id == null && email == null) {
      problems.add(new Refusal("person", "is empty, so the deal belongs to nobody"));
      return null;
    }
    var one = id == null ? null : byId.get(id);
    var other = email == null ? null : byEmail.get(email);
    if (one == null && other == null) {
      problems.add(
          new Refusal(id == null ? "email" : "person", "is nobody we know: import people first"));
    } else if (one != null && other != null && !one.equals(other)) {
      problems.add(new Refusal("email", "belongs to somebody else than the person's id"));
      return null;
    }
    return one == null ? other : one;
  }
}

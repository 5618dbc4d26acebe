package tandem.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where people live, and what they and their companies are called there.
 *
 * @param weight how many of all people live here
 * @param firms what companies are called after
 * @param phone numbers that are set apart for fiction, # for any digit; null: we know of none
 */
record Country(
    String name,
    double weight,
    String legalForm,
    List<String> given,
    List<String> family,
    List<String> firms,
    @Nullable String phone) {

  static final List<Country> ALL = Tables.read("countries.tsv").stream().map(Country::of).toList();

  private static Country of(List<String> row) {
    return new Country(
        row.get(0),
        Double.parseDouble(row.get(1)),
        row.get(2),
        List.of(row.get(3).split(",")),
        List.of(row.get(4).split(",")),
        List.of(row.get(5).split(",")),
        row.size() > 6 ? row.get(6) : null);
  }

  /** The currency that offers are made in. */
  String currency() {
    return name.equals("United States") ? "USD" : "EUR";
  }
}

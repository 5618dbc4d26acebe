package tandem.demo;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A company that nobody has ever met. */
record Firm(String name, String domain, Country country) {

  private static final List<String> FIELDS =
      Tables.read("fields.txt").stream().map(List::getFirst).toList();

  /** Letters that have no plain letter inside. */
  private static final Map<String, String> PLAIN = Map.of("ø", "o", "æ", "ae", "ł", "l", "ı", "i");

  /** So many, no two with the same domain. */
  static List<Firm> some(int count, Luck luck) {
    var firms = new ArrayList<Firm>();
    var domains = new HashSet<String>();
    while (firms.size() < count) {
      var country = luck.weighed(Country.ALL, Country::weight);
      var name = luck.one(country.firms()) + " " + luck.one(FIELDS);
      if (domains.add(domain(name))) {
        firms.add(new Firm(name + " " + country.legalForm(), domain(name), country));
      }
    }
    return firms;
  }

  private static String domain(String name) {
    return ascii(name).replaceAll("[^a-z0-9]+", "-") + ".example";
  }

  /** Lower case, without accents: how names are spelt in addresses. */
  static String ascii(String text) {
    var plain = text.toLowerCase(Locale.ROOT);
    for (var letter : PLAIN.entrySet()) {
      plain = plain.replace(letter.getKey(), letter.getValue());
    }
    return Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }
}

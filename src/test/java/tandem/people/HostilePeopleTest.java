package tandem.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Api;
import tandem.BrowserTest;
import tandem.Cast;
import tandem.Screen;
import tandem.SharedData;
import tools.jackson.databind.json.JsonMapper;

/** The big list of naughty strings, told about people and read off their pages. */
@BrowserTest
class HostilePeopleTest {

  private static final String FACTS =
      "Object.fromEntries([...document.querySelectorAll('.person-rest dt')]"
          + ".map(name => [name.textContent, name.nextElementSibling.textContent]))";

  @Autowired private Api anybody;
  @Autowired private Cast cast;

  @Test
  void showsWhateverWasToldUnchangedAndRunsNothing(Screen screen) {
    var api = anybody.as(cast.mia());
    var page = screen.as(cast.mia());
    var dialogs = new ArrayList<String>();
    page.onDialog(
        dialog -> {
          dialogs.add(dialog.message());
          dialog.dismiss();
        });
    var number = 0;
    for (var part : parts(strings())) {
      var told = new LinkedHashMap<String, Object>();
      for (var i = 0; i < part.size(); i++) {
        told.put("s" + i, part.get(i));
      }
      var email = "naughty" + number++ + "@strings.example";
      var answer = api.post("/api/v1/people", Map.of("email", email, "attributes", told));
      assertThat(answer.status()).as(answer.body()).isEqualTo(201);

      page.navigate("/people/" + answer.text("/id"));
      @SuppressWarnings("unchecked") // it is an object of texts: see the script
      var shown = (Map<String, String>) page.evaluate(FACTS);

      told.forEach((name, text) -> assertThat(shown.get(name)).isEqualTo(asParsed((String) text)));
    }
    assertThat(dialogs).isEmpty();
  }

  @Test
  void listsPeopleWithHostileNames(Screen screen) {
    var api = anybody.as(cast.mia());
    var page = screen.as(cast.mia());
    var names = strings().stream().filter(text -> !text.isBlank() && text.length() <= 100).toList();
    for (var i = 0; i < names.size(); i++) {
      var told =
          Map.of("externalId", "hostile-" + i, "lastName", names.get(i), "country", "Hostile");
      assertThat(api.post("/api/v1/people", told).status()).as(names.get(i)).isEqualTo(201);
    }
    page.navigate("/people?country=Hostile&sort=name");
    var seen = 0;
    while (page.locator("#rows-more a").count() > 0 && seen < 20) {
      page.locator("#rows-more a").click();
      page.waitForFunction(
          "count => document.querySelectorAll('#rows tr').length > count", 50 + 50 * seen);
      seen++;
    }

    assertThat(page.locator("#rows tr").count()).isEqualTo(names.size());
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(1440);
  }

  private static List<String> strings() {
    var all = new ArrayList<String>();
    JsonMapper.builder()
        .build()
        .readTree(SharedData.bytes("strings/blns.json"))
        .forEach(text -> all.add(text.asString()));
    return all.stream().filter(text -> !text.isBlank()).toList();
  }

  /** No person has more than 200 attributes. */
  private static List<List<String>> parts(List<String> all) {
    var parts = new ArrayList<List<String>>();
    for (var from = 0; from < all.size(); from += 150) {
      parts.add(all.subList(from, Math.min(all.size(), from + 150)));
    }
    return parts;
  }

  /** Every parser of HTML makes one line break of each kind of it. */
  private static String asParsed(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }
}

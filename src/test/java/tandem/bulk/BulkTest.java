package tandem.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Api;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;

@TandemTest
class BulkTest {

  private static final String PATH = "/api/v1/bulk";

  @Autowired private Api anybody;
  @Autowired private Browser stranger;
  @Autowired private Cast cast;
  private Api mia;

  @BeforeEach
  void signIn() {
    mia = anybody.as(cast.mia());
  }

  @Test
  void changesManyAndTakesItBackExceptWhatSomebodyChangedSince() {
    var ada = person("ada@bulk.example", Map.of("country", "Spain"));
    var bob = person("bob@bulk.example", Map.of());
    var cleo = person("cleo@bulk.example", Map.of("country", "Peru"));

    var edit = begin(Map.of("people", List.of(ada, bob, cleo), "change", "country", "to", "Peru"));

    assertThat(edit.text("/changed")).isEqualTo("2");
    assertThat(country(ada)).isEqualTo("Peru");
    assertThat(country(bob)).isEqualTo("Peru");
    assertThat(mia.get("/api/v1/people/" + ada + "/timeline").body())
        .contains("Edited by Mia, with others: Country: Peru");

    person("bob@bulk.example", Map.of("country", "Chile"));
    var undone = finished(mia.post(PATH + "/" + edit.text("/id") + "/undo"));

    assertThat(undone.text("/state")).isEqualTo("UNDONE");
    assertThat(undone.text("/undone")).isEqualTo("1");
    assertThat(undone.text("/kept")).isEqualTo("1");
    assertThat(country(ada)).isEqualTo("Spain");
    assertThat(country(bob)).isEqualTo("Chile");
    assertThat(country(cleo)).isEqualTo("Peru");
    assertThat(mia.post(PATH + "/" + edit.text("/id") + "/undo").status()).isEqualTo(409);
  }

  @Test
  void changesAllWhomAFilterMeansInParts() {
    people(520, "Bulkland");

    var edit =
        begin(
            Map.of(
                "filter", Map.of("country", "Bulkland"), "change", "source", "to", "Trade Fair"));

    assertThat(edit.text("/people")).isEqualTo("520");
    assertThat(edit.text("/changed")).isEqualTo("520");
    assertThat(mia.get("/api/v1/people?email=many519@bulk.example").text("/items/0/source"))
        .isEqualTo("trade_fair");
  }

  @Test
  void aFieldOfOnesOwnIsReadByItsKind() {
    mia.post("/api/v1/fields", Map.of("label", "Bulk seats", "kind", "NUMBER"));
    var ada = person("ada@seats.example", Map.of("attributes", Map.of("bulk_seats", "3")));

    var refused =
        mia.post(
            PATH, Map.of("people", List.of(ada), "change", "field.bulk_seats", "to", "a dozen"));
    begin(Map.of("people", List.of(ada), "change", "field.bulk_seats", "to", "12.0"));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text("/errors/0/field")).isEqualTo("to");
    assertThat(attribute(ada, "bulk_seats")).isEqualTo("12");

    var taken = new HashMap<String, Object>();
    taken.put("people", List.of(ada));
    taken.put("change", "field.bulk_seats");
    taken.put("to", null);
    begin(taken);
    assertThat(attribute(ada, "bulk_seats")).isEmpty();
  }

  @Test
  void whoOwnsSomebodyOnlyManagersDecide() {
    var ada = person("ada@owned.example", Map.of());
    var told = Map.of("people", List.of(ada), "change", "owner", "to", cast.sam().id().toString());

    assertThat(mia.post(PATH, told).status()).isEqualTo(422);
    assertThat(anybody.as(cast.sam()).post(PATH, told).status()).isEqualTo(403);
    assertThat(finished(anybody.as(cast.max()).post(PATH, told)).text("/changed")).isEqualTo("1");
    assertThat(mia.get("/api/v1/people/" + ada).text("/owner/name")).isEqualTo("Sam");
    var edit = mia.get(PATH).text("/items/0/id");
    assertThat(mia.post(PATH + "/" + edit + "/undo").status()).isEqualTo(403);
    assertThat(stranger.as(cast.mia()).get("/bulk/" + edit).html()).doesNotContain("Take it back");
    assertThat(stranger.as(cast.max()).get("/bulk/" + edit).html()).contains("Take it back");
  }

  @Test
  void putsManyOnAListAndTakesThemOffAgain() {
    var ada = person("ada@listed.example", Map.of());
    var bob = person("bob@listed.example", Map.of());
    var list = mia.post("/api/v1/segments", Map.of("name", "Fair guests")).text("/id");
    mia.post("/api/v1/segments/" + list + "/people", Map.of("people", List.of(ada)));

    var edit = begin(Map.of("people", List.of(ada, bob), "change", "list", "to", list));

    assertThat(edit.text("/changed")).isEqualTo("1");
    assertThat(members(list)).contains(ada, bob);
    finished(mia.post(PATH + "/" + edit.text("/id") + "/undo"));
    assertThat(members(list)).contains(ada).doesNotContain(bob);
    assertThat(mia.post(PATH, Map.of("people", List.of(ada), "change", "list", "to", "x")).status())
        .isEqualTo(422);
  }

  private String members(String list) {
    return mia.get("/api/v1/segments/" + list + "/people").body();
  }

  @Test
  void refusesWhatIsNoChange() {
    assertThat(mia.post(PATH, Map.of()).status()).isEqualTo(422);
    assertThat(mia.post(PATH, Map.of("people", List.of(), "change", "country")).status())
        .isEqualTo(422);
    assertThat(mia.post(PATH, "{\"people\": [null, \"nobody\"], \"change\": \"country\"}").status())
        .isEqualTo(422);
    var ada = person("ada@refused.example", Map.of());
    assertThat(
            mia.post(PATH, Map.of("people", List.of(ada), "change", "email", "to", "x@y.example"))
                .text("/errors/0/field"))
        .isEqualTo("change");
    assertThat(
            mia.post(
                    PATH,
                    Map.of("people", List.of(ada), "change", "country", "to", "x".repeat(101)))
                .status())
        .isEqualTo(422);
    assertThat(mia.get(PATH + "/" + java.util.UUID.randomUUID()).status()).isEqualTo(404);
  }

  @Test
  void asksInTheBrowserWhatIsToBeChanged() {
    var ada = person("ada@asks.example", Map.of("country", "Askland"));
    var browser = stranger.as(cast.mia());

    var list = browser.get("/people?country=Askland");
    assertThat(list.html()).contains("name=\"person\" value=\"" + ada + "\"");
    assertThat(stranger.as(cast.sam()).get("/people").html()).doesNotContain("name=\"person\"");

    var asked = browser.submit("/people?country=Askland", "/bulk", Map.of("person", ada));
    assertThat(asked.html()).contains("Change 1 person", "Country becomes");
    var none = browser.submit("/people", "/bulk/edits", Map.of("person", ada));
    assertThat(none.status()).isEqualTo(422);
    assertThat(none.html()).contains("Say what is to be changed.");
    var begun =
        browser.submit(
            "/people",
            "/bulk/edits",
            Map.of("person", ada, "change", "country", "becomes.country", "Newland"));
    assertThat(begun.path()).startsWith("/bulk/");
    await().untilAsserted(() -> assertThat(country(ada)).isEqualTo("Newland"));
    assertThat(browser.get("/bulk").html()).contains("Country: Newland");
  }

  private Api.Answer begin(Map<String, Object> told) {
    return finished(mia.post(PATH, told));
  }

  private Api.Answer finished(Api.Answer begun) {
    assertThat(begun.status()).as(begun.body()).isEqualTo(202);
    var path = PATH + "/" + begun.text("/id");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> mia.get(path).text("/state").matches("DONE|UNDONE"));
    return mia.get(path);
  }

  private String country(String person) {
    return mia.get("/api/v1/people/" + person).text("/country");
  }

  private String attribute(String person, String key) {
    return mia.get("/api/v1/people/" + person).json().at("/attributes/" + key).asString("");
  }

  private void people(int count, String country) {
    var calls = new ArrayList<Map<String, Object>>();
    for (var i = 0; i < count; i++) {
      var email = "many%d@bulk.example".formatted(i);
      calls.add(
          Map.of(
              "type",
              "identify",
              "userId",
              email,
              "traits",
              Map.of("email", email, "country", country)));
    }
    var key =
        anybody
            .as(cast.ann())
            .post("/api/v1/sources", Map.of("name", "Many", "kind", "segment"))
            .text("/writeKey");
    var taken = anybody.as(key).post("/v1/batch", Map.of("batch", calls));
    assertThat(taken.status()).as(taken.body()).isEqualTo(200);
  }

  private String person(String email, Map<String, Object> said) {
    var told = new HashMap<>(said);
    told.put("email", email);
    var made = mia.post("/api/v1/people", told);
    assertThat(made.status()).as(made.body()).isLessThan(300);
    return made.text("/id");
  }
}

package tandem.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Api;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;

@TandemTest
class ViewsTest {

  private static final String PATH = "/api/v1/views";

  @Autowired private Api anybody;
  @Autowired private Browser stranger;
  @Autowired private Cast cast;
  private Api mia;
  private Api sam;

  @BeforeEach
  void signIn() {
    mia = anybody.as(cast.mia());
    sam = anybody.as(cast.sam());
  }

  @Test
  void keepsAListUnderANameAndShowsItAgain() {
    person("Ada", "Spain");
    person("Bob", "Peru");
    var browser = stranger.as(cast.mia());

    var saved =
        browser.submit(
            "/people?country=Spain",
            "/views",
            Map.of(
                "list",
                "people",
                "query",
                "country=Spain&columns=email&after=xyz",
                "name",
                "Spain"));

    assertThat(saved.path()).isEqualTo("/people");
    assertThat(saved.html()).contains("Saved as", "Ada", "ada@views.example").doesNotContain("Bob");
    assertThat(browser.get("/people").html()).contains("columns=email&amp;country=Spain");
    assertThat(stranger.as(cast.sam()).get("/people").html()).doesNotContain("columns=email");
  }

  @Test
  void whoSavesUnderTheSameNameChangesTheView() {
    view("Again", "q=one", false);

    var second = mia.post(PATH, told("again", "q=two", false));

    assertThat(second.status()).isEqualTo(201);
    assertThat(mia.get(PATH + "?list=people").json().at("/items").values())
        .filteredOn(view -> view.path("name").asString().equalsIgnoreCase("again"))
        .singleElement()
        .satisfies(view -> assertThat(view.path("query").asString()).isEqualTo("q=two"));
  }

  @Test
  void aSharedViewIsSeenByAllAndChangedByItsOwnerOrAManager() {
    var shared = view("Shared", "stage=MQL", true);
    var own = view("Own", "stage=SQL", false);

    assertThat(sam.get(PATH + "/" + shared).text("/owner")).isEqualTo("Mia");
    assertThat(sam.get(PATH + "/" + own).status()).isEqualTo(404);
    assertThat(sam.put(PATH + "/" + shared, told("Mine", "", true)).status()).isEqualTo(403);
    assertThat(sam.delete(PATH + "/" + shared).status()).isEqualTo(403);
    assertThat(stranger.as(cast.sam()).get("/views/" + shared).status()).isEqualTo(403);
    assertThat(stranger.as(cast.max()).get("/views/" + shared).status()).isEqualTo(200);
    assertThat(anybody.as(cast.max()).delete(PATH + "/" + shared).status()).isEqualTo(204);
    assertThat(mia.get(PATH + "/" + shared).status()).isEqualTo(404);
  }

  @Test
  void renamesAndDeletesInTheBrowser() {
    var view = view("Before", "q=x", false);
    view("Taken", "q=y", false);
    var browser = stranger.as(cast.mia());
    var path = "/views/" + view;

    assertThat(browser.submit(path, path, Map.of("name", "")).html()).contains("Name is missing");
    assertThat(browser.submit(path, path, Map.of("name", "taken")).html())
        .contains("Name is the name of another view");
    assertThat(browser.submit(path, path, Map.of("name", "After")).html()).contains("After");
    browser.submit(path, path + "/removal", Map.of());
    assertThat(browser.get(path).status()).isEqualTo(404);
  }

  @Test
  void refusesWhatIsNoView() {
    assertThat(mia.post(PATH, Map.of("list", "moons", "name", "x")).text("/errors/0/field"))
        .isEqualTo("list");
    assertThat(mia.post(PATH, told("", "", false)).text("/errors/0/field")).isEqualTo("name");
    assertThat(mia.post(PATH, told("x".repeat(81), "", false)).status()).isEqualTo(422);
    assertThat(mia.post(PATH, told("x", "q=" + "y".repeat(5_000), false)).status()).isEqualTo(422);
    assertThat(mia.post(PATH, told("Odd", "q=%zz%&=&&==;\n%00", false)).status()).isLessThan(500);
    assertThat(mia.get("/people?columns=nothing,%00,field.none").status()).isLessThan(500);
  }

  @Test
  void spellsAQueryInOneWay() {
    var known = Set.of("q", "stage");

    assertThat(ViewQuery.normal("?stage=MQL&q=a+b&after=7&q=", known))
        .isEqualTo("q=a%20b&stage=MQL");
    assertThat(ViewQuery.normal("q=a%20b&stage=MQL", known)).isEqualTo("q=a%20b&stage=MQL");
    assertThat(ViewQuery.normal("", known)).isEmpty();
  }

  private void person(String name, String country) {
    var made =
        mia.post(
            "/api/v1/people",
            Map.of(
                "email", name.toLowerCase(java.util.Locale.ROOT) + "@views.example",
                "firstName", name,
                "country", country));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
  }

  private String view(String name, String query, boolean shared) {
    var made = mia.post(PATH, told(name, query, shared));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.text("/id");
  }

  private static Map<String, Object> told(String name, String query, boolean shared) {
    return Map.of("list", "people", "name", name, "query", query, "shared", shared);
  }
}

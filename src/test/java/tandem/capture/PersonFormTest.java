package tandem.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Api;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;

@TandemTest
class PersonFormTest {

  @Autowired private Api anybody;
  @Autowired private Browser stranger;
  @Autowired private Cast cast;
  private Api api;
  private Browser browser;

  @BeforeEach
  void asMia() {
    api = anybody.as(cast.mia());
    browser = stranger.as(cast.mia());
  }

  @Test
  void addsSomebodyByHand() {
    var page =
        browser.submit(
            "/people/new",
            "/people/new",
            Map.of(
                "email",
                "ada@form.example",
                "lastName",
                "Lovelace",
                "attributeName",
                "seats",
                "attributeValue",
                "12, or 13"));

    assertThat(page.path()).startsWith("/people/").isNotEqualTo("/people/new");
    assertThat(page.html()).contains("Lovelace", "12, or 13", "Added by Mia", "Added.");
  }

  @Test
  void keepsWhatWasTypedWhereSomethingCannotBeTaken() {
    var page =
        browser.submit(
            "/people/new", "/people/new", Map.of("email", "no address", "firstName", "Al<b>ert"));

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.html())
        .contains("E-mail is not an e-mail address", "value=\"no address\"", "Al&lt;b>ert");
  }

  @Test
  void pointsToWhoeverIsKnownAlready() {
    var known = person(Map.of("email", "bob@form.example"));

    var page = browser.submit("/people/new", "/people/new", Map.of("email", "BOB@form.example"));

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.html()).contains("/people/" + known);
  }

  @Test
  void takesAwayWhatIsCleared() {
    var person =
        person(
            Map.of(
                "email",
                "cleo@form.example",
                "jobTitle",
                "Director",
                "phone",
                "+4930123456",
                "source",
                "event",
                "attributes",
                Map.of("a", "1", "b", "2")));
    assertThat(api.get("/api/v1/people/" + person).text("/fit")).isEqualTo("A");

    var page =
        browser.submit(
            "/people/" + person + "/edit",
            "/people/" + person + "/edit",
            Map.of(
                "email",
                "cleo@form.example",
                "jobTitle",
                "",
                "phone",
                " ",
                "source",
                "referral",
                "attributeName",
                "b",
                "attributeValue",
                "3"));

    assertThat(page.status()).as(page.html()).isEqualTo(200);
    var after = api.get("/api/v1/people/" + person);
    assertThat(after.json().at("/jobTitle").isNull()).isTrue();
    assertThat(after.json().at("/phone").isNull()).isTrue();
    assertThat(after.text("/source")).isEqualTo("referral");
    assertThat(after.json().at("/attributes").size()).isEqualTo(1);
    assertThat(after.text("/attributes/b")).isEqualTo("3");
    assertThat(after.text("/fit")).isNotEqualTo("A");
    assertThat(page.html()).contains("Edited by Mia");
  }

  @Test
  void takesNoAddressThatIsSomebodyElses() {
    person(Map.of("email", "dora@form.example"));
    var emil = person(Map.of("email", "emil@form.example"));

    var page =
        browser.submit(
            "/people/" + emil + "/edit",
            "/people/" + emil + "/edit",
            Map.of("email", "dora@form.example"));

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.html()).contains("belongs to somebody else");
    assertThat(api.get("/api/v1/people/" + emil).text("/email")).isEqualTo("emil@form.example");
  }

  @Test
  void keepsTheLastThingThatSomebodyIsKnownBy() {
    var fay = person(Map.of("email", "fay@form.example"));
    var gus = person(Map.of("email", "gus@form.example", "externalId", "gus-1"));

    assertThat(edit(fay, Map.of("firstName", "Fay")).status()).isEqualTo(422);
    assertThat(edit(gus, Map.of("firstName", "Gus")).status()).isEqualTo(200);
    assertThat(api.get("/api/v1/people/" + gus).json().at("/email").isNull()).isTrue();
    assertThat(api.get("/api/v1/people?email=gus@form.example").json().at("/items").isEmpty())
        .isTrue();
  }

  @Test
  void letsOnlyManagersSayWhoOwnsSomebody() {
    var hal = person(Map.of("email", "hal@form.example"));
    var owner = cast.sam().id().toString();
    var change = Map.of("email", "hal@form.example", "owner", owner);

    edit(hal, change);
    assertThat(api.get("/api/v1/people/" + hal).json().at("/owner").isNull()).isTrue();
    stranger.as(cast.max()).submit("/people/" + hal + "/edit", "/people/" + hal + "/edit", change);
    assertThat(api.get("/api/v1/people/" + hal).text("/owner/email")).isEqualTo("sam@tandem.test");
  }

  @Test
  void knowsNobodyByAnInventedId() {
    assertThat(browser.get("/people/" + new java.util.UUID(0, 1) + "/edit").status())
        .isEqualTo(404);
    assertThat(browser.get("/people/invented/edit").status()).isEqualTo(404);
  }

  private Browser.Page edit(String person, Map<String, String> fields) {
    return browser.submit("/people/" + person + "/edit", "/people/" + person + "/edit", fields);
  }

  private String person(Map<String, Object> said) {
    return api.post("/api/v1/people", said).text("/id");
  }
}

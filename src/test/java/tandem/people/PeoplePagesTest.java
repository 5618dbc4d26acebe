package tandem.people;

import static org.assertj.core.api.Assertions.assertThat;

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
class PeoplePagesTest {

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
  void countsInWordsAndLeadsOn() {
    for (var i = 0; i < 60; i++) {
      person(Map.of("email", "many%d@many.example".formatted(i), "country", "Peru"));
    }
    var first = browser.get("/people?country=Peru&sort=name");
    var more = more(first.html());
    var second = browser.get(more);

    assertThat(first.html()).contains("60 people").contains("Country");
    assertThat(more).contains("country=Peru", "sort=name", "after=");
    assertThat(rows(first.html())).hasSize(50);
    assertThat(rows(second.html())).hasSize(10).doesNotContainAnyElementsOf(rows(first.html()));
  }

  @Test
  void offersAWayOutWhereNobodyMatches() {
    person(Map.of("email", "some@body.example"));

    var page = browser.get("/people?q=nobodylikethis&source=invented");

    assertThat(page.html()).contains("Nobody like that", "Show everybody", "0 people");
  }

  @Test
  void writesWhatIsSeenAsAFileThatComputesNothing() {
    person(
        Map.of(
            "email",
            "evil@csv.example",
            "firstName",
            "=cmd|' /C calc'!A0",
            "jobTitle",
            "@SUM(1+1)",
            "country",
            "Csvland",
            "company",
            "\"Quoted\", Inc"));
    person(Map.of("email", "good@csv.example", "lastName", "Müller", "country", "Csvland"));

    var csv = browser.get("/people.csv?country=Csvland&sort=name");

    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    assertThat(csv.header("Content-Disposition")).contains("people.csv");
    var lines = csv.html().strip().split("\r\n");
    assertThat(lines).hasSize(3);
    assertThat(lines[0])
        .isEqualTo("\uFEFFName,E-mail,Job title,Company,Stage,Score,Fit,Owner,Source,Known since");
    assertThat(csv.html())
        .contains("'=cmd|", "'@SUM(1+1)", "Müller", "\"\"\"Quoted\"\", Inc\"", "Lead");
  }

  @Test
  void writesCompaniesAsAFile() {
    person(Map.of("email", "one@filed.example", "company", "=Filed & Sons"));
    person(Map.of("email", "two@filed.example"));

    var csv = browser.get("/companies.csv?q=filed&sort=largest");

    var lines = csv.html().strip().split("\r\n");
    assertThat(lines[0])
        .isEqualTo("\uFEFFName,Domain,People,Engagement,Open deals,Won deals,Won EUR");
    assertThat(lines[1]).startsWith("'=Filed & Sons,filed.example,2,");
    assertThat(lines).hasSize(2);
    assertThat(browser.get("/companies").html()).contains("/companies.csv");
    assertThat(stranger.as(cast.sam()).get("/companies.csv").status()).isEqualTo(403);
    assertThat(stranger.as(cast.sam()).get("/companies").html()).doesNotContain("companies.csv");
  }

  @Test
  void givesTheFileToMarketingOnly() {
    var sam = stranger.as(cast.sam());

    assertThat(sam.get("/people").html()).doesNotContain("/people.csv");
    assertThat(sam.get("/people.csv").status()).isEqualTo(403);
    assertThat(stranger.as(cast.max()).get("/people.csv").status()).isEqualTo(200);
    assertThat(stranger.stranger().get("/people.csv").path()).isEqualTo("/sign-in");
  }

  @Test
  void showsAllThatIsKnownOnOnePage() {
    var ada =
        person(
            Map.of(
                "email",
                "ada@page.example",
                "firstName",
                "Ada",
                "lastName",
                "Lovelace",
                "jobTitle",
                "Analyst",
                "company",
                "Engines",
                "phone",
                "+442079460958",
                "attributes",
                Map.of("seats", 12)));

    var page = browser.get("/people/" + ada);

    assertThat(page.html())
        .contains("Ada Lovelace", "Analyst at Engines", "mailto:ada@page.example")
        .contains("+442079460958", "seats", "12", "Told over the API", "Became known", "Timeline");
  }

  @Test
  void tellsOfTwoWhoClaimTheSameAddress() {
    var one = person(Map.of("externalId", "c-1", "email", "c1@page.example"));
    var two = person(Map.of("email", "c2@page.example"));
    person(Map.of("externalId", "c-1", "email", "c2@page.example"));

    assertThat(browser.get("/people/" + one).html()).contains("kept apart", "/people/" + two);
    assertThat(browser.get("/people/" + two).html()).contains("kept apart", "/people/" + one);
  }

  @Test
  void makesNoCompanyOfHostsThatGiveAnybodyAnAddressOrBelongToNobody() {
    for (var email : List.of("d@gmail.com", "d@example.com", "d@example.net", "d@example.org")) {
      person(Map.of("email", email));
      var known = api.get("/api/v1/people?email=" + email);
      assertThat(known.json().at("/items/0/companyId").isNull()).as(email).isTrue();
    }
  }

  @Test
  void gathersTheirPeopleUnderCompanies() {
    person(Map.of("email", "a@gathered.example", "company", "Gathered & Sons"));
    var id = api.get("/api/v1/people?email=a@gathered.example").text("/items/0/companyId");
    person(Map.of("email", "b@gathered.example"));
    person(Map.of("email", "c@gmail.com", "company", "Freelance"));

    var list = browser.get("/companies?q=GATHERED");
    var page = browser.get("/companies/" + id);

    assertThat(list.html()).contains("1 company", "Gathered &amp; Sons", "gathered.example");
    assertThat(page.html())
        .contains("a@gathered.example", "b@gathered.example", "No deal with anybody");
    assertThat(browser.get("/companies?sort=warmest").status()).isEqualTo(200);
    assertThat(browser.get("/companies?sort=largest").status()).isEqualTo(200);
    assertThat(browser.get("/companies?q=none-such").html()).contains("No such company");
    assertThat(browser.get("/companies/none").status()).isEqualTo(404);
  }

  @Test
  void answersNonsenseInAnAddressWithWords() {
    assertThat(browser.get("/people?from=yesterday").status()).isEqualTo(400);
    assertThat(browser.get("/people?company=x").status()).isEqualTo(400);
    assertThat(browser.get("/people?after=x").status()).isEqualTo(400);
    assertThat(browser.get("/people?sort=x&owner=x&from=&company=").status()).isEqualTo(200);
    assertThat(browser.get("/people?q=%00").status()).isEqualTo(400);
    assertThat(browser.get("/people/none").status()).isEqualTo(404);
  }

  private String person(Map<String, Object> said) {
    return api.post("/api/v1/people", said).text("/id");
  }

  private static String more(String html) {
    var from = html.indexOf("/people?", html.indexOf("rows-more"));
    return html.substring(from, html.indexOf('"', from)).replace("&amp;", "&");
  }

  private static List<String> rows(String html) {
    return java.util.regex.Pattern.compile("<tr data-href=\"([^\"]+)\"")
        .matcher(html)
        .results()
        .map(found -> found.group(1))
        .toList();
  }
}

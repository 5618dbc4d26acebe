package tandem.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Api;
import tandem.Cast;
import tandem.TandemTest;

@TandemTest
class PeopleApiTest {

  @Autowired private Api anybody;
  @Autowired private Cast cast;
  private Api api;

  @BeforeEach
  void asMia() {
    api = anybody.as(cast.mia());
  }

  @Test
  void addsSomebodyNewWithEverythingSaid() {
    var answer =
        api.post(
            "/api/v1/people",
            """
            {"email": "Ada@Engine.example", "externalId": "crm-1", "phone": "+44 20 7946 0958", "firstName": "Ada",
             "lastName": "Lovelace", "title": "Chief Analyst", "company": "Analytical Engines", "country": "GB",
             "source": "Paid Search", "attributes": {"seats": 12, "vip": true, "note": "likes maths"}}
            """);

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.text("/email")).isEqualTo("ada@engine.example");
    assertThat(answer.text("/externalId")).isEqualTo("crm-1");
    assertThat(answer.text("/phone")).isEqualTo("+442079460958");
    assertThat(answer.text("/jobTitle")).isEqualTo("Chief Analyst");
    assertThat(answer.text("/company")).isEqualTo("Analytical Engines");
    assertThat(answer.text("/source")).isEqualTo("paid_search");
    assertThat(answer.text("/attributes/seats")).isEqualTo("12");
    assertThat(answer.text("/attributes/vip")).isEqualTo("true");
    assertThat(answer.text("/stage")).isEqualTo("LEAD");
    assertThat(answer.text("/fit")).isEqualTo("A");
    assertThat(answer.json().at("/score").decimalValue()).isZero();
    assertThat(answer.json().at("/owner").isNull()).isTrue();
    assertThat(answer.json().at("/warnings").isEmpty()).isTrue();
    assertThat(api.get("/api/v1/people/" + answer.text("/id")).text("/since")).isNotEmpty();
  }

  @Test
  void updatesSomebodyKnownAndLeavesWhatWasNotMentioned() {
    var first = api.post("/api/v1/people", Map.of("email", "bob@b.example", "firstName", "Bob"));
    var second =
        api.post("/api/v1/people", Map.of("email", "BOB@b.example", "lastName", "Builder"));

    assertThat(second.status()).isEqualTo(200);
    assertThat(second.text("/id")).isEqualTo(first.text("/id"));
    assertThat(second.text("/firstName")).isEqualTo("Bob");
    assertThat(second.text("/lastName")).isEqualTo("Builder");
  }

  @Test
  void takesAnExternalIdInsteadOfAnAddress() {
    var first =
        api.post("/api/v1/people", Map.of("externalId", "mql-7", "name", "Grace Brewster Hopper"));
    var again = api.post("/api/v1/people", Map.of("externalId", "mql-7"));

    assertThat(first.status()).isEqualTo(201);
    assertThat(first.text("/firstName")).isEqualTo("Grace");
    assertThat(first.text("/lastName")).isEqualTo("Brewster Hopper");
    assertThat(again.status()).isEqualTo(200);
    assertThat(api.get("/api/v1/people?externalId=mql-7").text("/items/0/id"))
        .isEqualTo(first.text("/id"));
  }

  @Test
  void holdsTwoPeopleApartWhenTheirStrongIdsMeet() {
    var one = api.post("/api/v1/people", Map.of("externalId", "a-1", "email", "one@c.example"));
    var two = api.post("/api/v1/people", Map.of("email", "two@c.example"));
    var both = api.post("/api/v1/people", Map.of("externalId", "a-1", "email", "two@c.example"));

    assertThat(both.status()).isEqualTo(200);
    assertThat(both.text("/id")).isEqualTo(one.text("/id"));
    assertThat(both.text("/email")).isEqualTo("one@c.example");
    assertThat(both.text("/warnings/0")).contains("not taken over").contains(two.text("/id"));
  }

  @Test
  void saysWhichFieldCannotBeTakenAndWhy() {
    refused(422, "email", Map.of("firstName", "Nobody"));
    refused(422, "email", Map.of("email", "not an address"));
    refused(422, "externalId", Map.of("externalId", "x".repeat(300)));
    refused(422, "phone", Map.of("email", "p@c.example", "phone", "1".repeat(50)));
    refused(
        422,
        "attributes.tags",
        Map.of("email", "p@c.example", "attributes", Map.of("tags", List.of(1))));
    refused(400, "firstName", Map.of("email", "p@c.example", "firstName", 5));
    refused(400, "email", Map.of("email", List.of("p@c.example")));
    refused(400, "emial", Map.of("emial", "p@c.example"));
    refused(400, "attributes", Map.of("email", "p@c.example", "attributes", "none"));
    refused(400, "", "{\"email\": ");
    refused(400, "", "");
    assertThat(api.get("/api/v1/people?email=p@c.example").json().at("/items").isEmpty()).isTrue();
  }

  private void refused(int status, String field, Object body) {
    var answer = api.post("/api/v1/people", body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.text("/errors/0/field")).as(answer.body()).isEqualTo(field);
    assertThat(answer.text("/errors/0/reason")).isNotBlank();
  }

  @Test
  void listsPeoplePartByPart() {
    for (var i = 0; i < 5; i++) {
      api.post("/api/v1/people", Map.of("email", "page" + i + "@list.example"));
    }
    var seen = new java.util.ArrayList<String>();
    String after = "";
    do {
      var part = api.get("/api/v1/people?limit=2" + after);
      part.json().at("/items").forEach(person -> seen.add(person.at("/id").asString()));
      after = part.json().at("/next").isNull() ? "" : "&after=" + part.text("/next");
    } while (!after.isEmpty());

    assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(5);
    assertThat(api.get("/api/v1/people?email=PAGE3@list.example").json().at("/items").size())
        .isEqualTo(1);
    assertThat(api.get("/api/v1/people?stage=lead&limit=3").json().at("/items").size())
        .isEqualTo(3);
    assertThat(api.get("/api/v1/people?stage=customer").json().at("/items").isEmpty()).isTrue();
  }

  @Test
  void refusesWhatItCannotReadInAnAddress() {
    assertThat(api.get("/api/v1/people?limit=0").status()).isEqualTo(400);
    assertThat(api.get("/api/v1/people?limit=many").status()).isEqualTo(400);
    assertThat(api.get("/api/v1/people?after=zzz").status()).isEqualTo(400);
    assertThat(api.get("/api/v1/people?stage=HOT").text("/detail")).contains("CUSTOMER");
    assertThat(api.get("/api/v1/people/none").status()).isEqualTo(404);
    assertThat(api.get("/api/v1/people/" + new java.util.UUID(0, 1)).status()).isEqualTo(404);
    assertThat(anybody.get("/api/v1/people").status()).isEqualTo(401);
    assertThat(anybody.as("tdm_wrong").post("/api/v1/people", Map.of()).status()).isEqualTo(401);
  }

  @Test
  void tellsWhatHappenedLatestFirst() {
    var person = api.post("/api/v1/people", Map.of("email", "time@line.example")).text("/id");
    api.post("/api/v1/people", Map.of("email", "time@line.example", "firstName", "Tim"));

    var whole = api.get("/api/v1/people/" + person + "/timeline");
    var part = api.get("/api/v1/people/" + person + "/timeline?limit=1");
    var rest = api.get("/api/v1/people/" + person + "/timeline?after=" + part.text("/next"));

    assertThat(whole.json().at("/items").size()).isEqualTo(2);
    assertThat(whole.text("/items/0/kind")).isEqualTo("ADDED");
    assertThat(part.text("/items/0/id")).isEqualTo(whole.text("/items/0/id"));
    assertThat(rest.text("/items/0/id")).isEqualTo(whole.text("/items/1/id"));
    assertThat(rest.json().at("/next").isNull()).isTrue();
  }
}

package tandem.capture.hosted;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Api;
import tandem.TandemTest;
import tandem.capture.form.After;
import tandem.capture.form.Form;
import tandem.capture.form.FormStore;
import tandem.capture.form.Texts;
import tandem.people.Consents;
import tandem.people.People;
import tandem.people.Purpose;
import tandem.platform.Ids;
import tandem.platform.MovableClock;

@TandemTest
class WebToLeadTest {

  @Autowired Api api;
  @Autowired MovableClock clock;
  @Autowired FormStore store;
  @Autowired People people;
  @Autowired Consents consents;
  @Autowired JdbcClient jdbc;

  private Form form;

  @BeforeEach
  void aForm() {
    form =
        Making.leading(
            Making.form(
                "lead-" + Ids.next(),
                clock.instant(),
                Making.EMAIL,
                Making.standard("company", true)),
            new After.Message(Texts.NONE),
            "https://www.halden.example");
    assertThat(store.add(form)).isTrue();
  }

  @Test
  void aFormThatWasMadeForSalesforceMovesByChangingItsAddress() throws Exception {
    var answer =
        post("/web-to-lead", lead("ada@lead.example", "https://www.halden.example/thanks?a=b"));

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location"))
        .contains("https://www.halden.example/thanks?a=b");
    var ada = people.find(people.byEmail("ada@lead.example").orElseThrow()).orElseThrow();
    assertThat(ada.firstName()).isEqualTo("Ada");
    assertThat(ada.lastName()).isEqualTo("Lovelace");
    assertThat(ada.company()).isEqualTo("Byron & Co");
    assertThat(ada.jobTitle()).isEqualTo("Countess");
    assertThat(ada.phone()).isEqualTo("+442079460000");
    assertThat(ada.country()).isEqualTo("GB");
    assertThat(ada.source()).isEqualTo("trade_show");
    assertThat(ada.attributes())
        .containsEntry("city", "London")
        .containsEntry("00N5f00000AbCdE", "custom")
        .containsEntry("industry", "Computing")
        .containsEntry("employees", "3")
        .doesNotContainKeys("oid", "retURL", "unknown", "debug", "message");
    assertThat(
            jdbc.sql("select facts::text from interaction where door_id = :id")
                .param("id", form.id())
                .query(String.class)
                .single())
        .contains("A machine that weaves", "7015f000000abcd");
    var no = consents.of(ada.id()).getFirst().said();
    assertThat(no.purpose()).isEqualTo(Purpose.EMAIL);
    assertThat(no.granted()).isFalse();
  }

  @Test
  void leadsNobodyToAPageThatTheFormDoesNotName() throws Exception {
    for (var url :
        new String[] {
          "https://evil.example/",
          "https://www.halden.example.evil.example/",
          "https://www.halden.example@evil.example/",
          "https://www.halden.example:444/",
          "http://www.halden.example/",
          "//www.halden.example/",
          "javascript:alert(1)",
          "https://www.halden.example\\@evil.example/",
          "https://evil.example\r\nX: y",
          ""
        }) {
      var answer = post("/web-to-lead", lead(Ids.next() + "@lead.example", url));
      assertThat(answer.headers().firstValue("Location").orElse(""))
          .as(url)
          .startsWith(api.base() + "/f/")
          .contains("/thanks");
    }
  }

  @Test
  void onlyTheEmailIsNeededAndThePlainAddressKnowsItByItsOid() throws Exception {
    var lead = new LinkedHashMap<>(Map.of("oid", "00D5f", "email", "few@lead.example"));
    assertThat(post("", lead).statusCode()).isEqualTo(302);
    assertThat(people.byEmail("few@lead.example")).isPresent();
    assertThat(post("/web-to-lead", Map.of("last_name", "Nobody")).statusCode()).isEqualTo(422);
    // Without the oid it is a form of ours, whose own rules count.
    assertThat(post("", Map.of("email", "own@lead.example")).statusCode()).isEqualTo(422);
  }

  private static Map<String, String> lead(String email, String back) {
    var lead = new LinkedHashMap<String, String>();
    lead.put("oid", "00D5f000000aBcD");
    lead.put("retURL", back);
    lead.put("debug", "1");
    lead.put("first_name", "Ada");
    lead.put("last_name", "Lovelace");
    lead.put("email", email);
    lead.put("company", "Byron & Co");
    lead.put("title", "Countess");
    lead.put("mobile", "+44 20 7946 0000");
    lead.put("city", "London");
    lead.put("country", "GB");
    lead.put("industry", "Computing");
    lead.put("employees", "3");
    lead.put("lead_source", "Trade Show");
    lead.put("description", "A machine that weaves");
    lead.put("emailOptOut", "1");
    lead.put("Campaign_ID", "7015f000000abcd");
    lead.put("member_status", "Responded");
    lead.put("00N5f00000AbCdE", "custom");
    lead.put("unknown", "nothing");
    return lead;
  }

  private HttpResponse<String> post(String suffix, Map<String, String> fields) throws Exception {
    var body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    var request =
        HttpRequest.newBuilder(URI.create(api.base() + form.path() + suffix))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body));
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

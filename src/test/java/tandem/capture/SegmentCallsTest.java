package tandem.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Api;
import tandem.Cast;
import tandem.TandemTest;

/** Every call of Segment's, by its long and its short name, from servers and from browsers. */
@TandemTest
class SegmentCallsTest {

  @Autowired Api api;
  @Autowired Cast cast;
  @Autowired JdbcClient jdbc;
  @Autowired Environment environment;

  private String key = "";

  @BeforeEach
  void openADoor() {
    key = source("segment", "[]");
  }

  @Test
  void takesEveryCallByItsShortNameToo() {
    for (var call :
        List.of(
            "track",
            "t",
            "identify",
            "i",
            "page",
            "p",
            "screen",
            "s",
            "group",
            "g",
            "alias",
            "a")) {
      var answer =
          call(
              call,
              """
              {"userId": "all-calls", "event": "Seen", "name": "Home", "groupId": "g-1", "previousId": "was",
               "messageId": "%s-1"}
              """
                  .formatted(call));
      assertThat(answer.status()).as(call + answer.body()).isEqualTo(200);
    }
    assertThat(
            jdbc.sql("select count(*) from interaction where message_id like '%-1'")
                .query(Long.class)
                .single())
        .isEqualTo(12);
  }

  @Test
  void aGroupIsTheCompanyOfThePerson() {
    call("identify", "{\"userId\": \"ada\", \"traits\": {\"email\": \"ada@groups.example\"}}");
    call(
        "group",
        "{\"userId\": \"ada\", \"groupId\": \"0e8c\", \"traits\": {\"name\": \"Initech\", \"employees\": 329}}");

    assertThat(
            text(
                "select c.name from person p join company c on c.id = p.company_id where p.email = 'ada@groups.example'"))
        .isEqualTo("Initech");
    assertThat(
            text(
                "select facts #>> '{properties,employees}' from interaction where facts #>> '{properties,groupId}' = '0e8c'"))
        .isEqualTo("329");
  }

  @Test
  void anAliasKeepsThePersonAndWhatTheBrowserDidBefore() {
    call("page", "{\"anonymousId\": \"browser-7\", \"name\": \"Prices\"}");
    call("alias", "{\"previousId\": \"browser-7\", \"userId\": \"bea\"}");
    call("alias", "{\"previousId\": \"bea\", \"userId\": \"bea-new\"}");
    call("track", "{\"userId\": \"bea-new\", \"event\": \"Demo Requested\"}");

    assertThat(
            jdbc.sql(
                    """
                    select count(distinct i.person_id) || '/' || count(*) from interaction i
                      join identity d on d.person_id = i.person_id and d.value = 'bea'
                    """)
                .query(String.class)
                .single())
        .isEqualTo("1/4");
  }

  @Test
  void whatIsGivenBackNamesItsPurchase() {
    var order =
        "{\"userId\": \"kim\", \"event\": \"%s\", \"properties\": {\"order_id\": \"o-9\", \"total\": %s, \"currency\": \"EUR\"}}";
    call("track", order.formatted("Order Completed", "100"));
    call("track", order.formatted("Order Refunded", "30.50"));

    assertThat(
            text(
                """
                select r.amount::text from interaction r
                  join interaction p on p.door_id = r.door_id and p.message_id = r.facts #>> '{properties,purchase}'
                 where r.kind = 'REFUNDED' and p.kind = 'PURCHASED' and p.amount = 100
                """))
        .isEqualTo("30.50");
    assertThat(call("track", "{\"userId\": \"kim\", \"event\": \"Order Refunded\"}").body())
        .contains("properties.total");
  }

  @Test
  void saysWhatACallLacks() {
    assertThat(call("group", "{\"userId\": \"x\"}").body()).contains("groupId", "is missing");
    assertThat(call("alias", "{\"userId\": \"x\"}").body()).contains("previousId", "is missing");
    assertThat(call("group", "{\"userId\": \"x\", \"groupId\": {}}").status()).isEqualTo(422);
  }

  @Test
  void answersABrowserOnAnotherOriginAndItsPreflight() throws Exception {
    var preflight =
        send(
            request("/v1/t")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", "https://www.halden.example")
                .header("Access-Control-Request-Method", "POST"));
    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Headers"))
        .hasValueSatisfying(h -> assertThat(h).contains("authorization"));

    var website = source("website", "[\"https://www.halden.example\"]");
    var body =
        "{\"writeKey\": \"%s\", \"anonymousId\": \"a-1\", \"event\": \"Seen\"}".formatted(website);
    assertThat(beacon(body, "https://www.halden.example").statusCode()).isEqualTo(200);
    assertThat(beacon(body, "https://www.evil.example").statusCode()).isEqualTo(403);
    assertThat(
            beacon(body, "https://www.evil.example")
                .headers()
                .firstValue("Access-Control-Allow-Origin"))
        .hasValue("*");
  }

  @Test
  void tellsSegmentsScriptWhereToSend() {
    var settings = api.get("/v1/projects/" + key + "/settings");

    assertThat(settings.text("/integrations/Segment.io/apiHost"))
        .endsWith("/v1")
        .startsWith("localhost:");
    assertThat(api.get("/v1/projects/unknown/settings").status()).isEqualTo(401);
    assertThat(api.post("/v1/m", "{\"series\": []}").status()).isEqualTo(200);
  }

  private java.net.http.HttpResponse<String> beacon(String body, String origin) throws Exception {
    return send(
        request("/v1/t")
            .header("Origin", origin)
            .header("Content-Type", "text/plain;charset=UTF-8")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
        URI.create("http://localhost:" + environment.getProperty("local.server.port") + path));
  }

  private static java.net.http.HttpResponse<String> send(HttpRequest.Builder request)
      throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }

  private String source(String kind, String origins) {
    return api.as(cast.mia())
        .post(
            "/api/v1/sources",
            "{\"name\": \"Door\", \"kind\": \"%s\", \"origins\": %s}".formatted(kind, origins))
        .text("/writeKey");
  }

  private Api.Answer call(String call, String body) {
    return api.authorized("Bearer " + key).post("/v1/" + call, body);
  }

  private String text(String sql) {
    return jdbc.sql(sql).query(String.class).single();
  }
}

package tandem.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Api;
import tandem.Cast;
import tandem.TandemTest;
import tandem.platform.MovableClock;

@TandemTest
class TrackTest {

  @Autowired Api api;
  @Autowired Cast cast;
  @Autowired Sources sources;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  private String key = "";

  @BeforeEach
  void openADoor() {
    cast.sam();
    key =
        api.as(cast.mia())
            .post("/api/v1/sources", "{\"name\": \"Website\", \"kind\": \"segment\"}")
            .text("/writeKey");
  }

  @Test
  void takesACallAndAnswersOnceItIsKept() {
    var answer =
        call(
            "track",
            "{\"userId\": \"u-1\", \"event\": \"Demo Requested\", \"messageId\": \"m-1\"}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"success\":true}");
    assertThat(
            count(
                "select count(*) from interaction where message_id = 'm-1' and kind = 'DEMO_REQUESTED'"))
        .isOne();
  }

  @Test
  void keepsARepeatedCallOnce() {
    var told = "{\"userId\": \"u-2\", \"event\": \"Signed Up\", \"messageId\": \"m-2\"}";
    call("track", told);

    assertThat(call("track", told).status()).isEqualTo(200);
    assertThat(count("select count(*) from interaction where message_id = 'm-2'")).isOne();
  }

  @Test
  void takesTheKeyFromTheBodyOrAsABearerToo() {
    var inBody =
        "{\"writeKey\": \"%s\", \"anonymousId\": \"a-1\", \"event\": \"Seen\"}".formatted(key);

    assertThat(api.post("/v1/track", inBody).status()).isEqualTo(200);
    assertThat(
            api.authorized("Bearer " + key).post("/v1/page", "{\"anonymousId\": \"a-1\"}").status())
        .isEqualTo(200);
  }

  @Test
  void keepsAPersonsTraitsAndWhereTheyCameFrom() {
    call(
        "page",
        """
        {"anonymousId": "a-3", "context": {"page":
          {"url": "https://halden.test/?utm_source=linkedin&utm_medium=paid_social&utm_campaign=Spring&gclid=CaSe1"}}}
        """);
    call(
        "identify",
        """
        {"anonymousId": "a-3", "userId": "u-3", "traits": {"email": "Ada@Acme.test", "name": "Ada Long Lovelace",
          "company": {"name": "Acme"}, "title": "CTO", "plan": "gold", "seats": 5, "address": {"country": "UK"}}}
        """);

    var person = api.as(cast.mia()).get("/api/v1/people?externalId=u-3");
    assertThat(person.text("/items/0/email")).isEqualTo("ada@acme.test");
    assertThat(person.text("/items/0/lastName")).isEqualTo("Long Lovelace");
    assertThat(person.text("/items/0/attributes/plan")).isEqualTo("gold");
    assertThat(person.text("/items/0/attributes/seats")).isEqualTo("5");
    assertThat(person.text("/items/0/source")).isEqualTo("paid_social");
    assertThat(
            count(
                "select count(*) from interaction where facts -> 'clickIds' ->> 'gclid' = 'CaSe1'"))
        .isOne();
  }

  @Test
  void countsAnOrderOnceHoweverOftenItIsTold() {
    for (var message : new String[] {"browser", "server"}) {
      call(
          "track",
          """
          {"userId": "u-4", "event": "Order Completed", "messageId": "%s",
           "properties": {"order_id": 77, "revenue": "120.50", "currency": "EUR"}}
          """
              .formatted(message));
    }

    assertThat(
            count("select count(*) from interaction where kind = 'PURCHASED' and amount = 120.50"))
        .isOne();
  }

  @Test
  void takesABatchWithItsCommonContext() {
    var answer =
        call(
            "batch",
            """
            {"context": {"campaign": {"name": "autumn", "source": "newsletter", "medium": "email"}}, "batch": [
              {"type": "identify", "userId": "u-5", "traits": {"email": "five@acme.test"}},
              {"type": "track", "userId": "u-5", "event": "Email Opened"},
              {"type": "page", "userId": "u-5", "properties": {"url": "https://halden.test/pricing"}}]}
            """);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(
            count(
                "select count(*) from interaction where channel = 'EMAIL' and facts -> 'utm' ->> 'campaign' = 'autumn'"))
        .isEqualTo(3);
  }

  @Test
  void takesNothingOfABatchWithAMistakeAndNamesIt() {
    var answer =
        call(
            "batch",
            """
            {"batch": [{"type": "track", "userId": "u-6", "event": "Fine", "messageId": "half"},
                       {"type": "track", "event": "Whose?"},
                       {"type": "dance", "userId": "u-6"},
                       {"type": "identify", "userId": "u-6", "traits": {"email": "nonsense"}}]}
            """);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .contains("batch[1].userId", "batch[2].type", "batch[3].traits.email")
        .doesNotContain("batch[0]");
    assertThat(count("select count(*) from interaction where message_id = 'half'")).isZero();
  }

  @Test
  void refusesWhatItCannotReadWithTheReason() {
    assertThat(call("track", "{\"userId\": ").status()).isEqualTo(400);
    assertThat(call("track", "[]").status()).isEqualTo(400);
    assertThat(call("track", "").status()).isEqualTo(400);
    assertThat(call("track", "{\"userId\": \"u\"}").body()).contains("event", "is missing");
    assertThat(call("track", "{\"userId\": {}, \"event\": \"E\"}").body())
        .contains("userId", "has to be text");
    assertThat(
            call("track", "{\"userId\": \"u\", \"event\": \"E\", \"timestamp\": \"yesterday\"}")
                .body())
        .contains("timestamp", "ISO 8601");
    assertThat(call("track", "{\"userId\": \"u\", \"event\": \"E\", \"properties\": 7}").body())
        .contains("properties", "JSON object");
    assertThat(
            call(
                    "track",
                    "{\"userId\": \"u\", \"event\": \"Order Completed\", \"properties\": {\"revenue\": \"much\"}}")
                .body())
        .contains("properties.revenue", "not a number");
    assertThat(call("dance", "{}").status()).isEqualTo(404);
    assertThat(call("track", "{\"userId\": \"u\\u0000\", \"event\": \"E\"}").status())
        .isEqualTo(422);
    assertThat(
            call("track", "{\"userId\": \"u\", \"event\": \"%s\"}".formatted("E".repeat(600_000)))
                .status())
        .isEqualTo(413);
  }

  @Test
  void letsNobodyInWithoutAKeyOrWithARevokedOne() throws Exception {
    var told = "{\"userId\": \"u-7\", \"event\": \"E\"}";
    assertThat(api.post("/v1/track", told).status()).isEqualTo(401);
    assertThat(api.authorized("Basic nonsense").post("/v1/track", told).status()).isEqualTo(401);

    var created = sources.create("Old shop", Sources.SEGMENT, clock.instant());
    sources.revoke(created.id(), clock.instant());

    assertThat(api.authorized(basic(created.writeKey())).post("/v1/track", told).status())
        .isEqualTo(401);
  }

  private Api.Answer call(String call, String body) {
    return api.authorized(basic(key)).post("/v1/" + call, body);
  }

  private static String basic(String key) {
    return "Basic "
        + Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
  }

  private int count(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }
}

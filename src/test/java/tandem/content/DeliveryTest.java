package tandem.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Api;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.people.PersonId;
import tandem.platform.MovableClock;

@TandemTest
class DeliveryTest {

  @Autowired Api api;
  @Autowired Browser browser;
  @Autowired Cast cast;
  @Autowired Deliveries deliveries;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  @Test
  void onlyThePressedButtonIsReadingAndOnlyOnceADay() {
    var asset = upload("The audit guide");
    var ada = person("ada@read.example");
    var link = deliver(asset, ada, "one");
    var stranger = browser.stranger();

    assertThat(api.send("HEAD", link, null, "text/plain").status()).isEqualTo(200);
    var page = stranger.get(link);
    assertThat(page.html()).contains("The audit guide", "Download it");
    assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(page.header("Cache-Control")).contains("no-store");
    assertThat(reads(ada)).isZero();

    var file = stranger.post(link, Map.of());
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.path()).isEqualTo(link + "/file");
    assertThat(file.html()).startsWith("%PDF-1.7");
    assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(file.header("Content-Disposition")).startsWith("attachment;").contains("guide.pdf");
    assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(file.header("Content-Security-Policy")).contains("sandbox");
    stranger.post(link, Map.of());
    assertThat(reads(ada)).isEqualTo(1);

    clock.stopAt(clock.instant().plus(Duration.ofDays(1)));
    stranger.post(link, Map.of());
    assertThat(reads(ada)).isEqualTo(2);
    clock.backToNow();

    var told = api.as(cast.sam()).get("/api/v1/assets/" + asset).json();
    assertThat(told.path("delivered").asInt()).isEqualTo(1);
    assertThat(told.path("readers").asInt()).isEqualTo(1);
    var mia = browser.as(cast.mia());
    assertThat(mia.get("/content/assets/" + asset).html()).contains("ada@read.example");
    assertThat(mia.get("/people/" + ada).html()).contains("Read content", "The audit guide");
  }

  @Test
  void aProgramThatPressesTheButtonCountsForNothing() {
    var asset = upload("Scanned");
    var bob = person("bob@read.example");
    var link = deliver(asset, bob, "one");

    post(link, "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)");
    assertThat(bots(bob)).containsExactly(true);
    assertThat(readers(asset)).isZero();

    // The person who comes after it on the same day does count.
    post(link, "Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0");
    assertThat(bots(bob)).containsExactly(true, false);
    assertThat(readers(asset)).isEqualTo(1);
  }

  private List<Boolean> bots(UUID person) {
    return jdbc.sql(
            "select bot from interaction where kind = 'CONTENT_READ' and person_id = :p order by id")
        .param("p", person)
        .query(Boolean.class)
        .list();
  }

  private int readers(UUID asset) {
    return api.as(cast.sam()).get("/api/v1/assets/" + asset).json().path("readers").asInt();
  }

  @Test
  void theSameCauseIsOneLinkAndOneMail() {
    var asset = upload("Twice");
    var ada = person("twice@read.example");
    var one = deliveries.deliver(asset, new PersonId(ada), "form-1", "de", "https://t.example");
    var again = deliveries.deliver(asset, new PersonId(ada), "form-1", "de", "https://t.example");
    var other = deliveries.deliver(asset, new PersonId(ada), "form-2", "de", null);

    assertThat(one).isEqualTo(again).isNotEqualTo(other);
    var mails =
        jdbc.sql("select body from mail where recipient = 'twice@read.example'")
            .query(String.class)
            .list();
    assertThat(mails).hasSize(1);
    assertThat(mails.getFirst()).contains("https://t.example" + one, "Guten Tag");
    assertThat(browser.stranger().get(Objects.requireNonNull(one)).html())
        .contains("lang=\"de\"", "Herunterladen");
  }

  @Test
  void anEndedLinkOpensNothingButSendsANewOneToTheSameAddress() {
    var asset = upload("Ended");
    var link = deliver(asset, person("late@read.example"), "one");
    clock.stopAt(clock.instant().plus(Deliveries.VALID).plusSeconds(1));
    var stranger = browser.stranger();

    assertThat(stranger.get(link).status()).isEqualTo(410);
    assertThat(stranger.get(link).html()).contains("This link has expired");
    assertThat(stranger.post(link, Map.of()).status()).isEqualTo(410);
    assertThat(stranger.get(link + "/file").html()).doesNotContain("%PDF");
    for (int i = 0; i < 3; i++) {
      assertThat(stranger.post(link + "/again", Map.of()).html()).contains("on its way");
    }
    assertThat(stranger.post(link + "/again", Map.of()).status()).isEqualTo(429);
    clock.backToNow();
    assertThat(
            jdbc.sql("select count(*) from mail where recipient = 'late@read.example'")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "YWJj.YWJj",
        "..%2f..%2fetc",
        "%00",
        "a.b.c",
        "%F0%9F%92%A9",
        "NDI0MjQyNDItNDI0Mi00MjQyLTQyNDItNDI0MjQyNDI0MjQy.AAAA",
      })
  void aForgedLinkIsAFriendlyPage(String token) {
    for (var path : new String[] {"/a/" + token, "/a/" + token + "/file"}) {
      assertThat(browser.stranger().get(path).status()).as(path).isBetween(400, 404);
    }
    assertThat(browser.stranger().post("/a/" + token, Map.of()).status()).isBetween(400, 404);
    assertThat(browser.stranger().post("/a/" + token + "/again", Map.of()).status())
        .isBetween(400, 404);
  }

  @Test
  void oneThatLivesElsewhereIsLedTo() {
    var made =
        api.as(cast.mia())
            .post(
                "/api/v1/assets",
                Map.of(
                    "title", "Webinar",
                    "kind", "WEBINAR",
                    "stage", "CONSIDERATION",
                    "language", "en",
                    "url", "https://video.example/w/1?x=a%20b"));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    var link = deliver(UUID.fromString(made.text("/id")), person("url@read.example"), "one");
    assertThat(browser.stranger().get(link).header("Content-Security-Policy"))
        .contains("form-action 'self' https://video.example");
    var answer = post(link, "Mozilla/5.0 Firefox/142.0");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .contains("https://video.example/w/1?x=a%20b");
  }

  private HttpResponse<String> post(String path, String agent) {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create(api.base() + path))
                  .header("User-Agent", agent)
                  .POST(HttpRequest.BodyPublishers.noBody())
                  .build(),
              HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private UUID upload(String title) {
    var fields = Map.of("title", title, "kind", "EBOOK", "stage", "AWARENESS", "language", "en");
    var made = api.as(cast.mia()).multipart("/api/v1/assets", "guide.exe", Bytes.PDF, fields);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return UUID.fromString(made.text("/id"));
  }

  private UUID person(String email) {
    var made = api.as(cast.mia()).post("/api/v1/people", Map.of("email", email));
    assertThat(made.status()).as(made.body()).isBetween(200, 201);
    return UUID.fromString(made.text("/id"));
  }

  private String deliver(UUID asset, UUID person, String cause) {
    var made =
        api.as(cast.sam())
            .post(
                "/api/v1/assets/" + asset + "/deliveries",
                Map.of("person", person.toString(), "cause", cause));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.text("/path");
  }

  private int reads(UUID person) {
    return jdbc.sql(
            "select count(*) from interaction where kind = 'CONTENT_READ' and person_id = :p and not bot")
        .param("p", person)
        .query(Integer.class)
        .single();
  }
}

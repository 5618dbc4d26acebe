package tandem.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Api;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;

@TandemTest
class SourcesTest {

  private static final Pattern KEY = Pattern.compile("id=\"write-key\">([^<]+)<");

  @Autowired Api api;
  @Autowired Browser browser;
  @Autowired Cast cast;
  @Autowired Sources sources;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  @Test
  void theKeyIsShownOnceAndNeverKept() {
    var made =
        api.as(cast.mia()).post("/api/v1/sources", Map.of("name", " Website ", "kind", "segment"));
    var key = made.text("/writeKey");

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.text("/name")).isEqualTo("Website");
    assertThat(sources.byWriteKey(key).map(Sources.Sender::id))
        .hasValue(SourceId.of(made.text("/id")));
    assertThat(api.as(cast.mia()).get("/api/v1/sources").body()).doesNotContain(key);
    assertThat(jdbc.sql("select source::text from source").query(String.class).list())
        .noneMatch(row -> row.contains(key));
  }

  @Test
  void aRevokedKeyStopsWorking() {
    var made = sources.create("Shop", Sources.SEGMENT, clock.instant());
    assertThat(sources.byWriteKey(made.writeKey()).map(Sources.Sender::id)).hasValue(made.id());

    assertThat(sources.revoke(made.id(), clock.instant())).isTrue();

    assertThat(sources.byWriteKey(made.writeKey())).isEmpty();
    assertThat(sources.revoke(made.id(), clock.instant())).isFalse();
  }

  @Test
  void aRevocationOnAnotherNodeIsHeardWithinSeconds() throws InterruptedException {
    var made = sources.create("App", Sources.SEGMENT, clock.instant());
    assertThat(sources.byWriteKey(made.writeKey())).isPresent();

    jdbc.sql("update source set revoked_at = created_at where name = 'App'").update();
    Thread.sleep(3_200);

    assertThat(sources.byWriteKey(made.writeKey())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"kind\":\"segment\"} | 422 | name",
        "{\"name\":\" \",\"kind\":\"segment\"} | 422 | name",
        "{\"name\":\"a\\u0000b\",\"kind\":\"segment\"} | 422 | name",
        "{\"name\":\"x\",\"kind\":\"mixpanel\"} | 422 | kind",
        "{\"name\":\"x\"} | 422 | kind",
        "{\"name\":[\"x\"],\"kind\":\"segment\"} | 400 | name",
        "{\"name\":\"x\",\"kind\":\"segment\",\"more\":1} | 400 | more",
        "{ | 400 | JSON"
      })
  void refusesWhatIsNoSource(String body, int status, String named) {
    var answer = api.as(cast.mia()).post("/api/v1/sources", body);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body()).contains(named);
  }

  @Test
  void isClosedToSales() {
    var sales = api.as(cast.sam());

    assertThat(sales.post("/api/v1/sources", "{\"name\":\"x\",\"kind\":\"segment\"}").status())
        .isEqualTo(403);
    assertThat(sales.get("/api/v1/sources").status()).isEqualTo(403);
    assertThat(browser.as(cast.sam()).get("/capture/sources").status()).isEqualTo(403);
  }

  @Test
  void thePageMakesRevokesAndRestores() {
    var mia = browser.as(cast.mia());
    var made =
        mia.submit(
            "/capture/sources",
            "/capture/sources",
            Map.of("name", "<b>Blog</b>", "kind", "segment"));
    var matcher = KEY.matcher(made.html());

    assertThat(matcher.find()).isTrue();
    var id = sources.byWriteKey(matcher.group(1)).orElseThrow().id();
    assertThat(made.html()).contains("&lt;b&gt;Blog").doesNotContain("<b>Blog</b>");
    assertThat(mia.get("/capture/sources").html()).doesNotContain(matcher.group(1));

    mia.submit("/capture/sources", "/capture/sources/" + id + "/revoke", Map.of());
    assertThat(sources.byWriteKey(matcher.group(1))).isEmpty();
    mia.submit("/capture/sources", "/capture/sources/" + id + "/restore", Map.of());
    assertThat(sources.byWriteKey(matcher.group(1)).map(Sources.Sender::id)).hasValue(id);

    assertThat(mia.submit("/capture/sources", "/capture/sources", Map.of("name", " ")).status())
        .isEqualTo(422);
  }
}

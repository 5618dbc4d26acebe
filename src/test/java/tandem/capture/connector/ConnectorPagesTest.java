package tandem.capture.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Api;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.people.People;

/** What marketers see and do about connectors, by page and by API. */
@TandemTest
class ConnectorPagesTest {

  private static final Pattern SECRET = Pattern.compile("id=\"new-secret\">([^<]+)<");
  private static final Pattern PATH = Pattern.compile("/capture/connectors/[0-9a-f-]{36}");

  @Autowired Api api;
  @Autowired Browser browser;
  @Autowired Cast cast;
  @Autowired People people;
  @Autowired Connectors connectors;
  @Autowired ConnectorStore store;
  @Autowired DeliveryStore deliveries;
  @Autowired JdbcClient jdbc;

  private Doors doors;

  @BeforeEach
  void someoneSells() {
    cast.sam();
    doors = new Doors(api, connectors, deliveries, jdbc);
  }

  @ParameterizedTest
  @EnumSource
  void everyKindIsConnectedTriedAndSwitchedOff(ConnectorKind kind) {
    var mia = browser.as(cast.mia());
    var blank = "/capture/connectors/new?kind=" + kind.key();
    var made =
        mia.submit(
            blank,
            "/capture/connectors",
            Map.of("kind", kind.key(), "name", "<b>" + kind.key() + "</b>"));
    assertThat(made.status()).isEqualTo(200);
    assertThat(made.html()).contains("&lt;b&gt;" + kind.key(), "/in/" + kind.key() + "/");
    assertThat(SECRET.matcher(made.html()).find()).isEqualTo(kind.makesSecret());
    var path = path(made);

    var tried = mia.submit(path + "/trial", path + "/trial", Map.of("body", Samples.of(kind)));
    assertThat(tried.html()).contains("note-good", "<dd>ada@sample.example</dd>");
    assertThat(mia.submit(path, path + "/trial", Map.of("body", "{")).html()).contains("note-bad");
    assertThat(people.byEmail("ada@sample.example")).as("nothing of it is counted").isEmpty();

    assertThat(mia.submit(path, path + "/close", Map.of()).html()).contains("Switched off");
    assertThat(mia.submit(path, path + "/reopen", Map.of()).html()).doesNotContain("Switched off");
    assertThat(mia.get("/capture/connectors").html()).contains(path, "&lt;b&gt;" + kind.key());
  }

  @Test
  void aSecretIsShownOnceAndReplacedByAnother() {
    var mia = browser.as(cast.mia());
    var made =
        mia.submit(
            "/capture/connectors/new?kind=webhook",
            "/capture/connectors",
            Map.of("kind", "webhook", "name", "Hook"));
    var first = secret(made);
    var path = path(made);
    for (var shown : new String[] {path, path + "/edit", path + "/trial", "/capture/connectors"}) {
      assertThat(mia.get(shown).html()).as(shown).doesNotContain(first);
    }
    var hook = ConnectorId.of(path.substring(path.lastIndexOf('/') + 1));
    var old = doors.sender(connectors.find(hook));

    var second = secret(mia.submit(path, path + "/rotate", Map.of()));

    assertThat(second).isNotEqualTo(first);
    assertThat(old.sends("", "{\"a\": 1}").statusCode()).isEqualTo(401);
    assertThat(doors.sender(connectors.find(hook)).sends("", "{\"a\": 1}").statusCode())
        .isEqualTo(200);
    assertThat(api.as(cast.mia()).get("/api/v1/connectors").body()).doesNotContain(second);
  }

  @Test
  void aFormWithMistakesComesBackWithThem() {
    var mia = browser.as(cast.mia());
    var page =
        mia.submit(
            "/capture/connectors/new?kind=webhook",
            "/capture/connectors",
            Map.of(
                "kind",
                "webhook",
                "name",
                " ",
                "secret",
                "short",
                "signatureHeader",
                "a b",
                "means",
                "DANCED"));

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.html())
        .contains("is missing: say what calls us", "must have 8 to 500", "not the name of a header")
        .contains("must be one of FORM_SUBMITTED")
        .doesNotContain("value=\"short\"");
    assertThat(mia.get("/capture/connectors/new?kind=nothing").status()).isEqualTo(404);
    assertThat(mia.get("/capture/connectors/" + ConnectorId.next()).status()).isEqualTo(404);
  }

  @Test
  void aDeliveryShowsWhyItWasRefusedAndIsTakenOnceThatIsMended() {
    var mia = browser.as(cast.mia());
    var hook = doors.open(ConnectorKind.WEBHOOK);
    connectors.map(hook.id(), Map.of("nobody", "email"));
    assertThat(doors.sender(hook).sends("", "{\"mail\": \"mended@hook.example\"}").statusCode())
        .isEqualTo(422);
    var page = "/capture/connectors/" + hook.id() + "/deliveries/" + doors.last(hook).id();
    assertThat(mia.get(page).html()).contains("Nobody", "mended@hook.example", "Take it again");

    connectors.map(hook.id(), Map.of("mail", "email"));
    var again = mia.submit(page, page + "/again", Map.of());

    assertThat(again.html()).contains("Somebody new.").doesNotContain("Take it again");
    assertThat(people.byEmail("mended@hook.example")).isPresent();
  }

  @Test
  void programsConnectMapAndReadDeliveries() {
    var mia = api.as(cast.mia());
    var made =
        mia.post(
            "/api/v1/connectors",
            Map.of("kind", "webhook", "name", "By API", "means", "DEMO_REQUESTED"));
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.text("/address")).startsWith(api.base() + "/in/webhook/");
    var path = "/api/v1/connectors/" + made.text("/id");
    var connector = connectors.find(ConnectorId.of(made.text("/id")));
    assertThat(connector.secret().value()).isEqualTo(made.text("/secret"));
    doors.sender(connector).sends("", "{\"mail\": \"api@hook.example\"}");
    assertThat(mia.get(path + "/deliveries").text("/items/0/outcome")).isEqualTo("WAITING");

    assertThat(mia.post(path + "/mapping", Map.of("mail", "dance")).status()).isEqualTo(422);
    assertThat(mia.post(path + "/mapping", Map.of("mail", "email")).status()).isEqualTo(200);

    assertThat(mia.get(path + "/deliveries?limit=1").text("/items/0/outcome")).isEqualTo("TAKEN");
    assertThat(mia.get(path).text("/mapping/mail")).isEqualTo("email");
    assertThat(mia.post("/api/v1/connectors", Map.of("kind", "fax", "name", "x")).body())
        .contains("google-lead-form, meta-lead-ads, shopify, woocommerce, webhook");
    var shop =
        mia.post(
            "/api/v1/connectors",
            Map.of("kind", "shopify", "name", "S", "secret", "their-own-secret"));
    assertThat(shop.body()).doesNotContain("their-own-secret");
    assertThat(mia.post("/api/v1/connectors/" + shop.text("/id") + "/mapping", Map.of()).status())
        .isEqualTo(409);
  }

  @Test
  void isClosedToSales() {
    var hook = doors.open(ConnectorKind.WEBHOOK);
    var sam = browser.as(cast.sam());
    for (var path : new String[] {"", "/new", "/" + hook.id(), "/" + hook.id() + "/mapping"}) {
      assertThat(sam.get("/capture/connectors" + path).status()).as(path).isEqualTo(403);
    }
    assertThat(api.as(cast.sam()).get("/api/v1/connectors").status()).isEqualTo(403);
    assertThat(api.as(cast.sam()).get("/api/v1/connectors/" + hook.id() + "/deliveries").status())
        .isEqualTo(403);
  }

  private static String path(Browser.Page page) {
    var path = PATH.matcher(page.html());
    assertThat(path.find()).isTrue();
    return path.group();
  }

  private static String secret(Browser.Page page) {
    var secret = SECRET.matcher(page.html());
    assertThat(secret.find()).isTrue();
    return secret.group(1);
  }
}

package tandem.capture.tracker;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Api;
import tandem.BrowserTest;
import tandem.Cast;
import tandem.OtherSite;
import tandem.Screen;

/** The tracker on a page of another origin. */
@BrowserTest
class TrackerScreenTest {

  private static final String HUMAN =
      "Object.defineProperty(navigator, 'webdriver', {get: () => false});";

  private static final String FIREFOX =
      "Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0";

  @Autowired private Cast cast;
  @Autowired private Api api;
  @Autowired private Environment environment;
  @Autowired private JdbcClient jdbc;

  private @Nullable BrowserContext profile;
  private OtherSite site;
  private String source = "";
  private String key = "";

  @BeforeEach
  void openASite() throws IOException {
    site = OtherSite.open();
    var made =
        api.as(cast.mia())
            .post(
                "/api/v1/sources",
                "{\"name\": \"Website\", \"kind\": \"website\", \"origins\": [\"%s\"]}"
                    .formatted(site.origin()));
    source = made.text("/id");
    key = made.text("/writeKey");
  }

  @AfterEach
  void closeIt() {
    if (profile != null) {
      profile.close();
      profile = null;
    }
    site.close();
  }

  @Test
  void showsTheFirstHitArriveWithTheChannelThatBroughtIt(Screen screen) {
    site.page("/pricing", "Prices", snippet(""), "<h1>Prices</h1>");
    var setUp = screen.as(cast.mia());
    setUp.navigate("/capture/sources/" + source);
    assertThat(setUp.locator("#snippet")).containsText("data-key=\"" + key + "\"");
    assertThat(setUp.locator("#hits")).containsText("Nothing has come yet");

    var visitor = human(screen);
    visitor.navigate(
        site.address("/pricing?utm_source=google&utm_medium=cpc&utm_campaign=Spring&gclid=CaSe_1"));

    assertThat(setUp.locator("#hits")).containsText("Prices");
    assertThat(setUp.locator("#hits")).containsText("Paid search");
    assertThat(row("facts #>> '{clickIds,gclid}'", "PAGE_VIEWED")).isEqualTo("CaSe_1");
    assertThat(row("bot::text", "PAGE_VIEWED")).isEqualTo("false");
    assertThat(cookie(visitor)).hasSize(1);
  }

  @Test
  void setsNoCookieAndSendsNothingBeforeConsent(Screen screen) {
    site.page("/", "Welcome", snippet("data-consent=required"), "<h1>Welcome</h1>");
    var visitor = human(screen);
    var sent = new AtomicInteger();
    visitor.onRequest(request -> sent.addAndGet(request.url().contains("/v1/") ? 1 : 0));
    visitor.navigate(site.address("/"));
    visitor.waitForFunction("() => window.tandem?.track");
    visitor.evaluate("history.pushState({}, '', '/second')");
    visitor.waitForTimeout(1500);

    assertThat(cookie(visitor)).isEmpty();
    assertThat(sent).hasValue(0);

    visitor.evaluate("tandem.consent(true)");

    await().until(() -> count("PAGE_VIEWED") == 2);
    assertThat(cookie(visitor)).hasSize(1);

    visitor.evaluate("tandem.consent(false)");
    assertThat(cookie(visitor)).isEmpty();
  }

  @Test
  void followsASinglePageAppThroughClicksAndAFormToAKnownPerson(Screen screen) {
    site.page(
        "/",
        "Start",
        snippet(""),
        """
        <button data-tandem-click="Video Played">Play</button>
        <form data-tandem-form="Brochure" data-tandem-event="Demo Requested" onsubmit="event.preventDefault()">
          <input name="Email" value="eva@tracker.example"><input name="first_name" value="Eva">
          <input name="secret" type="password" value="hidden from everybody"><input name="topic" value="Doors">
          <button>Send</button></form>""");
    var visitor = human(screen);
    visitor.navigate(site.address("/"));
    visitor.waitForFunction("() => window.tandem?.track");
    visitor.evaluate(
        "history.pushState({}, '', '/chapter-2?utm_source=newsletter&utm_medium=email')");
    visitor.click("text=Play");
    visitor.waitForTimeout(1100);
    visitor.click("text=Send");

    await().until(() -> count("DEMO_REQUESTED") == 1);
    assertThat(row("facts #>> '{properties,topic}'", "DEMO_REQUESTED")).isEqualTo("Doors");
    assertThat(jdbc.sql("select count(*) from interaction where facts::text like '%hidden from%'"))
        .satisfies(sql -> assertThat(sql.query(Long.class).single()).isZero());
    assertThat(
            jdbc.sql(
                    """
                    select i.name from interaction i join person p on p.id = i.person_id
                     where p.email = 'eva@tracker.example' and i.kind = 'OTHER'
                    """)
                .query(String.class)
                .list())
        .contains("Video Played");
    assertThat(
            jdbc.sql(
                    "select channel from interaction where facts ->> 'url' like '%chapter-2%' and kind = 'PAGE_VIEWED'")
                .query(String.class)
                .list())
        .containsExactly("EMAIL");

    site.page("/elsewhere", "Elsewhere", "", "");
    visitor.navigate(site.address("/elsewhere"));
    await()
        .until(
            () ->
                jdbc.sql("select count(*) from interaction where name = 'Time on Page'")
                        .query(Long.class)
                        .single()
                    > 0);
    screen.forgiveErrors();
  }

  @Test
  void keepsWhatHappensOfflineUntilTheNetworkIsBack(Screen screen) {
    site.page("/", "Start", snippet(""), "<h1>Start</h1>");
    var visitor = human(screen);
    visitor.navigate(site.address("/"));
    await().until(() -> count("PAGE_VIEWED") == 1);
    visitor.context().setOffline(true);
    visitor.evaluate("tandem.track('Demo Requested')");
    visitor.waitForTimeout(1500);
    assertThat(count("DEMO_REQUESTED")).isZero();

    visitor.context().setOffline(false);

    await().until(() -> count("DEMO_REQUESTED") == 1);
    screen.forgiveErrors();
  }

  @Test
  void takesABrowserThatAProgramDrivesForABot(Screen screen) {
    site.page("/", "Start", snippet(""), "<h1>Start</h1>");
    var robot = screen.page();
    robot.navigate(site.address("/"));

    await().until(() -> count("PAGE_VIEWED") == 1);
    assertThat(row("bot::text", "PAGE_VIEWED")).isEqualTo("true");
  }

  @Test
  void refusesAWebsiteThatTheSourceDoesNotList(Screen screen) throws IOException {
    try (var stranger = OtherSite.open()) {
      stranger.page("/", "Copied", snippet(""), "<h1>Copied</h1>");
      var visitor = human(screen);
      var answer =
          visitor.waitForResponse(
              response -> response.url().endsWith("/v1/batch"),
              () -> visitor.navigate(stranger.address("/")));

      assertThat(answer.status()).isEqualTo(403);
      assertThat(count("PAGE_VIEWED")).isZero();
    }
    screen.forgiveErrors();
  }

  private String snippet(String more) {
    return "<script async src=\"http://localhost:%s/t.js\" data-key=\"%s\" %s></script>"
        .formatted(environment.getProperty("local.server.port"), key, more);
  }

  /** Chromium under test says in two ways that a program drives it. */
  private Page human(Screen screen) {
    profile =
        screen
            .page()
            .context()
            .browser()
            .newContext(new Browser.NewContextOptions().setUserAgent(FIREFOX));
    profile.addInitScript(HUMAN);
    return profile.newPage();
  }

  private static List<String> cookie(Page page) {
    return page.context().cookies().stream()
        .map(cookie -> cookie.name)
        .filter("tandem_id"::equals)
        .toList();
  }

  private long count(String kind) {
    return jdbc.sql(
            "select count(*) from interaction i join source s on s.id = i.door_id where i.kind = :kind and s.id = :source::uuid")
        .params(Map.of("kind", kind, "source", source))
        .query(Long.class)
        .single();
  }

  private String row(String column, String kind) {
    return jdbc.sql(
            "select " + column + " from interaction where kind = :kind and door_id = :source::uuid")
        .params(Map.of("kind", kind, "source", source))
        .query(String.class)
        .single();
  }
}

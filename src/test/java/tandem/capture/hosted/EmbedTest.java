package tandem.capture.hosted;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Api;
import tandem.Browser;
import tandem.BrowserTest;
import tandem.Cast;
import tandem.Screen;
import tandem.capture.form.After;
import tandem.capture.form.Asks;
import tandem.capture.form.Condition;
import tandem.capture.form.Form;
import tandem.capture.form.FormStore;
import tandem.capture.form.Texts;
import tandem.people.People;
import tandem.platform.Ids;
import tandem.platform.MovableClock;

/** Forms on pages of another origin. */
@BrowserTest
class EmbedTest {

  @Autowired Api api;
  @Autowired Cast cast;
  @Autowired Browser browser;
  @Autowired FormStore store;
  @Autowired People people;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  private HttpServer website;
  private volatile String page = "";

  @BeforeEach
  void aWebsite() throws IOException {
    website = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    website.createContext(
        "/",
        exchange -> {
          var path = exchange.getRequestURI().getPath();
          var html = path.equals("/page") ? page : "<!doctype html><h1>Landed</h1>";
          var bytes = html.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(path.equals("/favicon.ico") ? 404 : 200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    website.start();
  }

  @AfterEach
  void close() {
    website.stop(0);
  }

  @Test
  void theScriptRendersTheFormInTheForeignPage(Screen screen) throws InterruptedException {
    var form = add(form("inline"), new After.Message(Texts.in("en", "Until soon")), origin());
    page =
        "<!doctype html><title>Shop</title><style>h2 { color: rgb(1, 2, 3) }</style><h1>Shop</h1>"
            + "<script src=\"%s.js\" async></script>".formatted(api.base() + form.path());
    var window = screen.page();
    window.navigate(origin() + "/page?utm_source=shop&utm_campaign=spring");

    assertThat(window.locator(".tandem-form h2")).hasCSS("color", "rgb(1, 2, 3)");
    assertThat(window.locator(".tandem-form [name=remarks]")).not().isInViewport();
    assertThat(window.locator("[name=team]")).isHidden();
    window.fill("[name=role]", "Lead");
    assertThat(window.locator("[name=team]")).isVisible();
    window.click(".tandem-form button");
    assertThat(window.locator("#tandem-email-error")).hasText("Please fill this in.");
    assertThat(window.locator("[name=role]")).hasValue("Lead");
    window.fill("[name=email]", "ada@inline.example");
    window.fill("[name=team]", "7");
    window.dblclick(".tandem-form button");
    assertThat(window.locator(".tandem-thanks")).containsText("Until soon");

    var ada = people.find(people.byEmail("ada@inline.example").orElseThrow()).orElseThrow();
    assertThat(ada.attributes()).containsEntry("team", "7");
    var facts =
        jdbc.sql("select facts::text from interaction where door_id = :id")
            .param("id", form.id())
            .query(String.class)
            .single();
    assertThat(facts).contains("spring", origin() + "/page?utm_source=shop");
    assertThat(shown(form)).isEqualTo("1/1/1");
    screen.forgiveErrors();
  }

  @Test
  void whatTheTrackerSawBeforeBelongsToWhoeverFillsItIn(Screen screen) throws InterruptedException {
    var form = add(form("tracked"), new After.Message(Texts.in("en", "Thanks")), origin());
    var key =
        api.as(cast.mia())
            .post("/api/v1/sources", "{\"name\": \"Website\", \"kind\": \"website\"}")
            .text("/writeKey");
    page =
        "<!doctype html><title>Prices</title><script src=\"%s/t.js\" data-key=\"%s\"></script><script src=\"%s.js\"></script>"
            .formatted(api.base(), key, api.base() + form.path());
    var window = screen.page();
    window.navigate(origin() + "/page");
    window.fill("[name=email]", "eve@inline.example");
    window.click(".tandem-form button");
    assertThat(window.locator(".tandem-thanks")).containsText("Thanks");

    Awaitility.await()
        .until(
            () ->
                jdbc.sql(
                            """
                            select count(*) from interaction i join person p on p.id = i.person_id
                             where p.email = 'eve@inline.example' and i.kind = 'PAGE_VIEWED'
                            """)
                        .query(Long.class)
                        .single()
                    == 1);
  }

  @Test
  void theScriptLeadsToTheFormsOwnPage(Screen screen) {
    var form = add(form("leads"), new After.Redirect(origin() + "/landed"), origin());
    page = "<!doctype html><script src=\"%s.js\"></script>".formatted(api.base() + form.path());
    var window = screen.page();
    window.navigate(origin() + "/page");
    window.fill("[name=email]", "led@inline.example");
    window.click(".tandem-form button");
    window.waitForURL(origin() + "/landed");
    assertThat(window.locator("h1")).hasText("Landed");
  }

  @Test
  void aFrameIsShownWhereTheFormNamesThePageAndGrowsWithIt(Screen screen) {
    var form = add(form("framed"), new After.Message(Texts.in("en", "Framed thanks")), origin());
    page =
        """
        <!doctype html>
        <iframe src="%s/frame" title="Form" width="100%%"></iframe>
        <script src="%s/f/frame.js" async></script>
        """
            .formatted(api.base() + form.path(), api.base());
    var window = screen.page();
    window.navigate(origin() + "/page");
    var frame = window.frameLocator("iframe");
    assertThat(frame.locator("h1")).hasText("Title of " + form.slug());
    window.waitForFunction("document.querySelector('iframe').clientHeight > 200");
    var height = window.evaluate("document.querySelector('iframe').clientHeight");
    frame.locator("[name=email]").fill("ada@framed.example");
    frame.locator("button[type=submit]").click();
    assertThat(frame.locator("main")).containsText("Framed thanks");
    assertThat(people.byEmail("ada@framed.example")).isPresent();
    window.waitForFunction("document.querySelector('iframe').clientHeight < " + height);
  }

  @Test
  void noOtherPageMayShowIt(Screen screen) {
    var form = add(form("closed-in"), new After.Message(Texts.NONE), "https://www.halden.example");
    page =
        """
        <!doctype html>
        <iframe src="%1$s/frame" title="Form"></iframe>
        <script src="%1$s.js" async></script>
        """
            .formatted(api.base() + form.path());
    var window = screen.page();
    window.navigate(origin() + "/page");
    window.waitForLoadState();
    assertThat(window.frameLocator("iframe").locator("form")).hasCount(0);
    assertThat(window.locator(".tandem-form form")).hasCount(0);
    screen.forgiveErrors();

    var framed = browser.stranger().get(form.path() + "/frame");
    assertThat(framed.header("Content-Security-Policy"))
        .contains("frame-ancestors https://www.halden.example;")
        .doesNotContain("unsafe");
    assertThat(framed.header("X-Frame-Options")).isEmpty();
    var nobody = add(form("nobody"), new After.Message(Texts.NONE));
    assertThat(browser.stranger().get(nobody.path() + "/frame").header("Content-Security-Policy"))
        .contains("frame-ancestors 'none'");
    assertThat(browser.stranger().get(form.path()).header("Content-Security-Policy"))
        .contains("frame-ancestors 'none'");
  }

  @Test
  void theHostedPageLeadsToAnotherOriginAndCountsViewsStartsAndStops(Screen screen)
      throws InterruptedException {
    var form = add(form("hosted"), new After.Redirect(origin() + "/landed"), origin());
    var window = screen.page();
    window.navigate(form.path());
    window.locator("form[data-fill]").waitFor();
    window.navigate(form.path());
    window.fill("[name=email]", "stops@hosted.example");
    window.fill("[name=role]", "someone");
    window.navigate(origin() + "/elsewhere");
    window.navigate(api.base() + form.path());
    window.fill("[name=email]", "ada@hosted.example");
    window.click("button[type=submit]");
    window.waitForURL(origin() + "/landed");

    await(form, "3/2/1");
    assertThat(
            jdbc.sql(
                    "select last_field from form_view where form_id = :id and sent_at is null"
                        + " and started_at is not null")
                .param("id", form.id())
                .query(String.class)
                .single())
        .isEqualTo("role");
  }

  private Form form(String slug) {
    return Making.form(
        slug + "-" + Ids.next(),
        clock.instant(),
        Making.EMAIL,
        Making.asks("role", new Asks.Line(), false),
        Making.asks(
            "team", new Asks.Figure(), true, new Condition("role", Condition.Test.IS, "lead")));
  }

  private Form add(Form form, After after, String... origins) {
    var made = Making.leading(form, after, origins);
    assertThat(store.add(made)).isTrue();
    return Objects.requireNonNull(store.bySlug(made.slug()));
  }

  private String origin() {
    return "http://127.0.0.1:" + website.getAddress().getPort();
  }

  /** Views, starts and submissions: the browser tells them when it finds the time. */
  private void await(Form form, String wanted) throws InterruptedException {
    var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!shown(form).equals(wanted)) {
      assertThat(System.nanoTime()).as(shown(form)).isLessThan(end);
      Thread.sleep(50);
    }
  }

  private String shown(Form form) {
    return jdbc.sql(
            """
            select count(*) || '/' || count(started_at) || '/' || count(sent_at)
              from form_view
             where form_id = :id
            """)
        .param("id", form.id())
        .query(String.class)
        .single();
  }
}

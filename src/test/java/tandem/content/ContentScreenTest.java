package tandem.content;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Api;
import tandem.BrowserTest;
import tandem.Cast;
import tandem.Screen;
import tandem.capture.form.FormStore;

@BrowserTest
class ContentScreenTest {

  private static final String PERSON =
      "Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0";

  @Autowired Cast cast;
  @Autowired Api api;
  @Autowired FormStore forms;
  @Autowired JdbcClient jdbc;

  @Test
  void fromATemplateToAReader(Screen screen) {
    var mia = screen.as(cast.mia());
    mia.navigate("/content/assets/new");
    mia.fill("#title", "The audit guide");
    mia.selectOption("#kind", "EBOOK");
    mia.selectOption("#stage", "AWARENESS");
    mia.setInputFiles("#file", new FilePayload("guide.pdf", "application/pdf", Bytes.PDF));
    mia.click("text=Save");
    assertThat(mia.locator("h1")).containsText("The audit guide");
    var asset = mia.url().substring(mia.url().lastIndexOf('/') + 1);
    form(mia, asset);

    mia.navigate("/content/pages/new");
    mia.check("[name=start][value=ebook]");
    mia.fill("#name", "Audit");
    mia.selectOption("#form", new SelectOption().setLabel("Guide"));
    mia.click("text=Make the draft");
    shape(mia);
    mia.click("text=Publish");
    assertThat(mia.locator(".toast-line")).containsText("Everybody can see it now at /p/audit");

    var stranger = person(screen.other().phone());
    read(stranger, asset);

    mia.navigate("/content/assets/" + asset);
    assertThat(mia.locator("table").first()).containsText("Ada Lovelace");
    assertThat(mia.locator(".figure", new Page.LocatorOptions().setHasText("Readers")).first())
        .containsText("1");
    mia.click("text=Ada Lovelace");
    assertThat(mia.locator("main")).containsText("Read content");
    mia.navigate("/content/pages");
    assertThat(mia.locator("tbody tr")).containsText("100.0%");
  }

  /** A form of the builder that hands out the asset. */
  private void form(Page mia, String asset) {
    mia.navigate("/capture/forms/new");
    mia.fill("#name", "Guide");
    mia.fill("[name='title.en']", "Get the guide");
    mia.check("[name=after][value=deliver]");
    mia.selectOption("[name='after.asset']", asset);
    mia.click("text=Open the form");
    mia.waitForURL(url -> !url.endsWith("/new"));
  }

  private static void shape(Page mia) {
    var frame = mia.frameLocator("[data-preview]");
    assertThat(frame.locator("h1")).hasText("Prepare your next audit in ten steps");
    var first = mia.locator("[data-block]").first();
    first.locator("summary").click();
    mia.fill("[name='b0.title']", "Pass your audit <b>");
    assertThat(frame.locator("h1")).hasText("Pass your audit <b>");

    // By keyboard: the benefits go below the text.
    mia.locator("[data-block]:has([value=benefits]) summary").focus();
    mia.keyboard().press("Alt+ArrowDown");
    assertThat(frame.locator("main > section").nth(2).locator(".benefits")).isVisible();
    mia.locator("[data-block]:has([value=quote]) [data-move=up]").press("Enter");

    mia.click("[aria-label='Add a block'] >> text=Text");
    assertThat(mia.locator("[data-block]")).hasCount(8);
    mia.locator("[data-block]:nth-last-child(2) textarea").fill("Added **last**");
    assertThat(frame.locator("strong", new FrameLocator.LocatorOptions().setHasText("last")))
        .isVisible();
    mia.locator("[data-block]:nth-last-child(2) [aria-label^=Remove]").click();
    assertThat(mia.locator("[data-block]")).hasCount(7);

    mia.setInputFiles("#picture-file", new FilePayload("x.png", "image/png", Bytes.SVG));
    mia.click(".picture-form button");
    assertThat(mia.locator("[data-pictures-words]")).containsText("none of the files");
    mia.setInputFiles(
        "#picture-file", new FilePayload("cover.png", "image/png", Bytes.picture("png", 40, 30)));
    mia.click(".picture-form button");
    assertThat(mia.locator("[data-pictures-words]")).containsText("can be chosen now");
    mia.selectOption("[name='b0.picture']", new SelectOption().setIndex(1));
    mia.fill("[name='b0.alt']", "The guide's cover");
    assertThat(frame.locator("img[alt=\"The guide's cover\"]")).isVisible();
  }

  private void read(Page stranger, String asset) {
    stranger.navigate("/p/audit?utm_source=news&utm_campaign=Spring");
    assertThat(stranger.locator("h1")).hasText("Pass your audit <b>");
    assertThat(stranger.locator("main > section").nth(1)).containsText("Who it is for");
    assertThat(stranger.locator("a.apart")).not().isInViewport();
    stranger.click("[data-answer=yes]");
    stranger.fill("[name=firstName]", "Ada");
    stranger.fill("[name=lastName]", "Lovelace");
    stranger.fill("[name=email]", "ada@screen.example");
    stranger.click("form[data-fill] button[type=submit]");
    stranger.waitForURL("**/thanks**");
    var link = stranger.locator(".outside-thanks a.btn").getAttribute("href");
    assertThat(link).startsWith("/a/");
    assertThat(readers(asset)).isZero();
    stranger.navigate(link);
    assertThat(stranger.locator("h1")).hasText("The audit guide");
    assertThat(readers(asset)).isZero();
    var file = stranger.waitForDownload(() -> stranger.click("text=Download it"));
    assertThat(file.suggestedFilename()).isEqualTo("guide.pdf");
    assertThat(readers(asset)).isEqualTo(1);
    assertThat(mailed()).contains(link);
  }

  @ParameterizedTest
  @EnumSource(Start.class)
  void everyTemplateIsOpenToEverybody(Start start, Screen screen) {
    var demo = Objects.requireNonNull(forms.bySlug("demo")).id();
    var made =
        api.as(cast.mia())
            .post(
                "/api/v1/pages",
                Map.of(
                    "start", start.key(), "name", "Axe " + start.key(), "form", demo.toString()));
    var id = UUID.fromString(made.text("/id"));
    api.as(cast.mia()).post("/api/v1/pages/" + id + "/publish");
    for (var page : List.of(screen.page(), screen.other().phone().page())) {
      page.navigate(made.text("/path"));
      assertThat(page.locator(".ask")).isVisible();
      assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
      assertThat(
              (Integer)
                  page.evaluate(
                      "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
          .isLessThanOrEqualTo(0);
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }
  }

  /** As a person's browser would say of itself; the test's own says that a program steers it. */
  private static Page person(Screen screen) {
    var page = screen.page();
    page.setExtraHTTPHeaders(Map.of("User-Agent", PERSON));
    page.addInitScript("Object.defineProperty(navigator, 'webdriver', { get: () => false })");
    return page;
  }

  private int readers(String asset) {
    return api.as(cast.sam()).get("/api/v1/assets/" + asset).json().path("readers").asInt();
  }

  private String mailed() {
    return jdbc.sql("select body from mail where recipient = 'ada@screen.example'")
        .query(String.class)
        .single();
  }
}

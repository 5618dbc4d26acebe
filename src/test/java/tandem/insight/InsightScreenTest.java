package tandem.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.BrowserTest;
import tandem.Cast;
import tandem.Screen;

@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InsightScreenTest {

  private static final String NAUGHTY = "<img src=x onerror=\"document.title='broken in'\">";

  @Autowired Cast cast;
  @Autowired JdbcClient jdbc;

  @BeforeAll
  void twoSources() {
    var given = new Given(jdbc);
    var yesterday = Instant.now().minus(1, ChronoUnit.DAYS).toString();
    for (var i = 0; i < 8; i++) {
      var person = given.person("Lead " + i, i % 2 == 0 ? "referral" : NAUGHTY, yesterday);
      given.moved(person, "MQL");
      if (i < 3) {
        given.won(person, "1200", "EUR", yesterday);
      }
    }
  }

  @Test
  void drawsItsChartsWithinTheContentSecurityPolicy(Screen screen) {
    var page = screen.as(cast.mia());
    page.navigate("/insight");

    page.locator("#funnel .chart[data-drawn] canvas").waitFor();
    page.locator("#rates .chart[data-drawn] canvas").waitFor();
    page.locator("#rates .chart").hover();
    page.locator("[data-theme-toggle]").click();
    assertThat(page.title()).startsWith("Insight");
    assertThat(page.locator("#sources tbody tr").count()).isEqualTo(2);
    assertThat(page.locator("#sources").textContent()).contains(NAUGHTY);
  }

  @Test
  void leadsFromANumberToThePeopleBehindIt(Screen screen) {
    var page = screen.as(cast.sam());
    page.navigate("/insight?period=30d");

    page.locator(".figure", new Page.LocatorOptions().setHasText("Won")).locator("a").click();

    assertThat(page.locator("tbody tr").count()).isEqualTo(3);
    assertThat(page.locator("h1").textContent()).contains("Won");
    page.locator(".crumbs a").click();
    page.locator("#funnel").waitFor();
  }

  @Test
  void explainsANumberWhenItsNameHasTheFocus(Screen screen) {
    var page = screen.as(cast.mia());
    page.navigate("/insight");

    Locator label = page.locator(".figure-label").first();
    label.focus();

    assertThat(label.getAttribute("data-definition")).contains("became known");
    assertThat(label.evaluate("e => getComputedStyle(e, '::after').content"))
        .asString()
        .contains("became known");
  }

  @Test
  void fitsATelephone(Screen screen) {
    var page = screen.phone().as(cast.mia());
    page.navigate("/insight");
    page.locator("#rates .chart[data-drawn] canvas").waitFor();

    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
  }
}

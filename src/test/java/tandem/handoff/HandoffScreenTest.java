package tandem.handoff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Api;
import tandem.BrowserTest;
import tandem.Cast;
import tandem.Screen;
import tandem.intake.Intake;

@BrowserTest
class HandoffScreenTest {

  @Autowired private Cast cast;
  @Autowired private Api api;
  @Autowired private Intake intake;
  @Autowired private Clock clock;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void enter() {
    cast.sam();
  }

  @AfterEach
  void settle() {
    jdbc.sql("delete from handoff").update();
  }

  @Test
  void acceptsInPlaceAndLeadsToADeal(Screen screen) {
    demand("ada@screen.example");
    var page = screen.as(cast.sam());
    page.navigate("/handoff");

    page.locator(".handoff").getByText("Accept").click();

    assertThat(page.locator(".handoff")).containsText("Accepted by Sam");
    page.getByText("New deal").click();
    assertThat(page.locator("main")).containsText("ada@screen.example");
  }

  @Test
  void keepsTheOpenedFormWhileTheListRefreshes(Screen screen) {
    demand("bea@screen.example");
    demand("cat@screen.example");
    var page = screen.as(cast.sam());
    page.navigate("/handoff");
    var bea = page.locator(".handoff").nth(0);
    bea.locator("summary").click();
    bea.locator("textarea").fill("half a sen");

    acceptElsewhere("cat@screen.example");
    demand("dan@screen.example");
    refresh(page);

    assertThat(page.locator(".handoff")).hasCount(3);
    assertThat(bea.locator("textarea")).hasValue("half a sen");
    assertThat(page.locator(".handoff").nth(1)).containsText("Answered by somebody else");
    assertThat(page.locator(".handoff").nth(2)).containsText("dan@screen.example");
    assertThat(page.locator(".head-line")).containsText("2 people wait");
    page.locator(".handoff").nth(2).getByText("Accept").click();
    assertThat(page.locator(".handoff").nth(2)).containsText("Accepted by Sam");
  }

  @Test
  void showsTheFirstOneOnAnEmptyPage(Screen screen) {
    var page = screen.as(cast.sam());
    page.navigate("/handoff");
    assertThat(page.locator("#waiting")).containsText("Nobody is waiting");

    demand("eve@screen.example");
    refresh(page);

    assertThat(page.locator("#waiting .handoff")).containsText("eve@screen.example");
    assertThat(page.locator("#waiting")).not().containsText("Nobody is waiting");
  }

  @Test
  void asksWhyInPlace(Screen screen) {
    demand("fay@screen.example");
    var page = screen.phone().as(cast.sam());
    page.navigate("/handoff");
    var card = page.locator(".handoff").first();
    card.locator("summary").click();
    card.locator("textarea").fill("call again in May");
    card.locator("details button").click();

    assertThat(card).containsText("Choose why");
    assertThat(card.locator("textarea")).hasValue("call again in May");
    card.locator("select").selectOption("not_now");
    card.locator("details button").click();
    assertThat(card).containsText("Rejected by Sam");
  }

  /** What the page does every 15 seconds, and whenever one comes back to it. */
  private static void refresh(Page page) {
    page.waitForResponse(
        response -> response.url().endsWith("/handoff"),
        () -> page.evaluate("window.dispatchEvent(new Event('focus'))"));
  }

  private void demand(String email) {
    new Demand(intake, clock).by(email);
  }

  private void acceptElsewhere(String email) {
    var max = api.as(cast.max());
    for (var handoff : max.get("/api/v1/handoffs?limit=200").json().at("/items")) {
      if (handoff.at("/person/email").asString().equals(email)) {
        max.post("/api/v1/handoffs/" + handoff.at("/id").asString() + "/accept");
      }
    }
  }
}

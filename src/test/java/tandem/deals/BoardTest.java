package tandem.deals;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Api;
import tandem.BrowserTest;
import tandem.Cast;
import tandem.Screen;
import tandem.intake.Intake;

@BrowserTest
class BoardTest {

  @Autowired Api api;
  @Autowired Cast cast;
  @Autowired Intake intake;

  @Test
  void movesADealByDragAndDropAndTakesItBack(Screen screen) {
    var deal = deal("Dragged");
    var page = open(screen);

    drag(page, deal, "proposal");

    assertThat(in(page, "proposal", deal)).isVisible();
    assertThat(page.locator("#toasts")).containsText("“Dragged” is in Proposal now.");
    assertThat(stage(deal)).isEqualTo("proposal");

    page.click(".toast-undo");
    assertThat(in(page, "discovery", deal)).isVisible();
    assertThat(stage(deal)).isEqualTo("discovery");
  }

  @Test
  void movesADealByTheArrowKeysAndOpensItByEnter(Screen screen) {
    var deal = deal("Keyed");
    var page = open(screen);

    page.focus(card(deal) + " a");
    page.keyboard().press("ArrowRight");
    assertThat(in(page, "demo", deal)).isVisible();
    assertThat(page.locator(card(deal) + " a")).isFocused();
    assertThat(page.locator("#board-says")).hasText("Keyed is in Demo now.");

    page.keyboard().press("ArrowRight");
    page.keyboard().press("ArrowRight");
    assertThat(page.locator("#board-says")).hasText("Keyed is in Negotiation now.");
    page.keyboard().press("ArrowLeft");
    assertThat(page.locator("#board-says")).hasText("Keyed is in Proposal now.");
    assertThat(page.locator(card(deal) + " a")).isFocused();
    assertThat(stage(deal)).isEqualTo("proposal");

    page.keyboard().press("Enter");
    page.waitForURL("**/deals/" + deal);
  }

  @Test
  void showsHowTheBoardStandsWhereSomebodyElseWasFaster(Screen screen) {
    var deal = deal("Contested");
    var page = open(screen);
    api.as(cast.max()).patch("/api/v1/deals/" + deal, Map.of("stage", "negotiation"));

    drag(page, deal, "demo");

    assertThat(page.locator("#board [role=alert]"))
        .containsText("Somebody has moved this deal to Negotiation in the meantime.");
    assertThat(in(page, "negotiation", deal)).isVisible();
    assertThat(stage(deal)).isEqualTo("negotiation");
  }

  @Test
  void doesNotMoveAnothersDeal(Screen screen) {
    var deal = deal("Not yours");
    var page = screen.as(cast.sue());
    page.navigate("/deals");

    page.focus(card(deal) + " a");
    page.keyboard().press("ArrowRight");
    assertThat(page.locator("#board-says")).hasText("This deal belongs to somebody else.");
    drag(page, deal, "demo");
    assertThat(in(page, "discovery", deal)).isVisible();
    assertThat(stage(deal)).isEqualTo("discovery");
  }

  @Test
  void showsOneColumnAfterTheOtherOnAPhone(Screen screen) {
    deal("Small");
    var page = open(screen.phone());

    assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    page.evaluate("document.querySelector('.board').scrollTo({left: 250})");
    page.waitForFunction(
        """
        () => {
          const left = document.querySelectorAll(".board-column")[1].getBoundingClientRect().left;
          return Math.abs(left - 16) < 2;
        }
        """);
  }

  private Page open(Screen screen) {
    var page = screen.as(cast.sam());
    page.navigate("/deals");
    return page;
  }

  private static void drag(Page page, String deal, String stage) {
    var from = page.locator(card(deal)).boundingBox();
    var to = page.locator("[data-stage=" + stage + "]").boundingBox();
    page.mouse().move(from.x + 40, from.y + 20);
    page.mouse().down();
    page.mouse().move(from.x + 60, from.y + 30);
    page.mouse().move(to.x + 60, to.y + 40, new Mouse.MoveOptions().setSteps(12));
    page.mouse().move(to.x + 64, to.y + 44);
    page.mouse().up();
  }

  private static String card(String deal) {
    return "#deal-" + deal;
  }

  private static Locator in(Page page, String stage, String deal) {
    return page.locator("[data-stage=" + stage + "] " + card(deal));
  }

  private String stage(String deal) {
    return api.as(cast.max()).get("/api/v1/deals/" + deal).text("/stage");
  }

  private String deal(String name) {
    var ada = Somebody.named(intake, "Ada", "Lovelace", "Analytical Engines");
    var body = Map.of("person", ada.toString(), "name", name);
    return api.as(cast.sam()).post("/api/v1/deals", body).text("/id");
  }
}

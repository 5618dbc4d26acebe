package tandem;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The whole loop, as marketing, a stranger and sales see it: from a file to the numbers. */
@BrowserTest
class LoopTest {

  private static final String LEADS =
      """
      e-mail;first name;last name;company;origin;favourite colour
      bob@brightforge.example;Bob;Byron;Brightforge;Paid Search;blue
      ada@lumen.example;Ada;Lovelace;Lumen Labs;Organic Search;green
      """;

  @Autowired Cast cast;

  @Test
  void goesFromAFileToTheNumbers(Screen marketing) {
    cast.sam();
    var mia = marketing.as(cast.mia());
    imports(mia);
    findsAdaAmongThePeople(mia);

    asksForADemo(marketing.other().page());
    mia.reload();
    assertThat(mia.locator("main")).containsText("Qualified by marketing");
    assertThat(mia.locator("main")).containsText("Requested a demo");

    var sam = marketing.other().as(cast.sam());
    acceptsAda(sam);
    opensADeal(sam);
    movesItOnTheBoardByKeyboard(sam);
    winsIt(sam);

    seesItInTheNumbers(mia);
  }

  private static void imports(Page mia) {
    mia.navigate("/capture/imports");
    mia.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Import a file"))
        .first()
        .click();
    mia.setInputFiles(
        "input[type=file]",
        new FilePayload("leads.csv", "text/csv", LEADS.getBytes(StandardCharsets.UTF_8)));
    button(mia, "Next").click();
    assertThat(mia.locator("main")).containsText("favourite colour");
    button(mia, "Start the import").click();
    assertThat(mia.locator(".import-words"))
        .hasText("All 2 rows are done.", new HasTextOptions().setTimeout(20_000));
  }

  private static void findsAdaAmongThePeople(Page mia) {
    mia.navigate("/people?q=lovelace");
    mia.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ada Lovelace"))
        .first()
        .click();
    assertThat(mia.locator("main")).containsText("Lumen Labs");
    assertThat(mia.locator("main")).containsText("green");
  }

  private static void asksForADemo(Page stranger) {
    stranger.navigate("/f/demo?utm_source=newsletter&utm_medium=email");
    stranger.fill("[name=firstName]", "Ada");
    stranger.fill("[name=lastName]", "Lovelace");
    stranger.fill("[name=email]", "ada@lumen.example");
    stranger.fill("[name=company]", "Lumen Labs");
    // Nobody fills in a form in less than the time that a machine needs.
    stranger.waitForTimeout(2_500);
    button(stranger, "Request a demo").click();
    assertThat(stranger.locator("body")).containsText("Thank you");
  }

  private static void acceptsAda(Page sam) {
    sam.navigate("/handoff");
    var offer = sam.locator("article", new Page.LocatorOptions().setHasText("Ada Lovelace"));
    offer.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Accept")).click();
    assertThat(sam.locator("main")).containsText("Accepted");
  }

  private static void opensADeal(Page sam) {
    sam.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New deal")).first().click();
    sam.fill("[name=name]", "Forty sensors");
    sam.fill("[name=amount]", "12400");
    button(sam, "Open the deal").click();
    assertThat(sam.locator("main")).containsText("Forty sensors");
  }

  private static void movesItOnTheBoardByKeyboard(Page sam) {
    sam.navigate("/deals");
    sam.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Forty sensors")).focus();
    sam.keyboard().press("ArrowRight");
    assertThat(sam.locator("[data-stage=demo]")).containsText("Forty sensors");
  }

  private static void winsIt(Page sam) {
    sam.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Forty sensors")).click();
    button(sam, "Win").click();
    assertThat(sam.locator("main")).containsText("Won");
  }

  private static void seesItInTheNumbers(Page mia) {
    mia.reload();
    assertThat(mia.locator("main")).containsText("Customer");
    mia.navigate("/insight?period=all");
    var won = mia.locator(".figure", new Page.LocatorOptions().setHasText("Won"));
    assertThat(won.locator(".figure-value").first()).containsText("1");
    assertThat(mia.locator("main")).containsText("12,400");
    won.locator("a.figure-value").first().click();
    assertThat(mia.locator("main")).containsText("Ada Lovelace");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
  }
}

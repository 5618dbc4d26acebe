package tandem.segments;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Api;
import tandem.BrowserTest;
import tandem.Cast;
import tandem.Screen;

@BrowserTest
class SegmentScreenTest {

  @Autowired private Api api;
  @Autowired private Cast cast;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void somePeople() {
    jdbc.sql("delete from segment").update();
    person("ada@screen.example", "DE", "Director");
    person("bob@screen.example", "DE", "Clerk");
    person("cleo@screen.example", "FR", "Director");
  }

  @Test
  void aSegmentIsBuiltWithItsNumberBesideIt(Screen screen) {
    var mia = screen.as(cast.mia());
    mia.navigate("/segments/new");
    mia.fill("#name", "German directors");
    assertThat(mia.locator("#live")).containsText("Not to be counted yet");

    add(mia, "n0", "person:country");
    assertThat(mia.locator("[id='n1.op']")).isFocused();
    mia.fill("[id='n1.value']", "de");
    assertThat(mia.locator(".segment-count")).hasText("2 people");
    add(mia, "n0", "group");
    add(mia, "n2", "person:jobTitle");
    mia.selectOption("[id='n3.op']", "contains");
    mia.fill("[id='n3.value']", "direct");
    assertThat(mia.locator(".segment-count")).hasText("1 person");
    mia.selectOption("[id='n2.mode']", "none");
    assertThat(mia.locator("#live")).containsText("not (Job title contains “direct”)");
    assertThat(mia.locator(".segment-count")).hasText("1 person");
    mia.selectOption("[id='n2.mode']", "any");
    add(mia, "n0", "score");
    mia.focus("button[value='remove:n4']");
    mia.keyboard().press("Enter");
    assertThat(mia.locator("[id='n4.value']")).hasCount(0);
    assertThat(mia.locator("[id='n1.value']")).hasValue("de");
    mia.click("text=Keep the segment");

    assertThat(mia.locator("h1")).containsText("German directors");
    assertThat(mia.locator("#rows")).containsText("ada@screen.example");
    assertThat(mia.locator("#rows tr")).hasCount(1);
    mia.click("text=Why?");
    assertThat(mia.locator(".segment-why")).containsText("Country is “de”: “DE”");
  }

  @Test
  void whatIsWrongIsSaidAtItsPlaceAndNothingIsLost(Screen screen) {
    var mia = screen.phone().as(cast.mia());
    mia.navigate("/segments/new");
    mia.fill("#name", "Half done");
    add(mia, "n0", "did:DEMO_REQUESTED");
    mia.selectOption("[id='n1.span']", "LAST");
    mia.fill("[id='n1.days']", "many");
    mia.click("[data-save]");

    assertThat(mia.locator(".segment-row .field-error"))
        .hasText("Days must be a whole number from 1 to 3650.");
    assertThat(mia.locator("#name")).hasValue("Half done");
    assertThat(mia.locator("[id='n1.days']")).hasValue("many");
    var width = mia.evaluate("document.documentElement.scrollWidth");
    assertThat(width).as("nothing stands out of a phone's page").isEqualTo(390);
    mia.fill("[id='n1.days']", "30");
    mia.keyboard().press("Enter");
    assertThat(mia.locator("h1")).containsText("Half done");
  }

  /** Faster than the page: between the drawing of the control and its being ready. */
  @Test
  void aChoiceMadeWhileTheConditionsAreDrawnIsNotLost(Screen screen) {
    var mia = screen.as(cast.mia());
    mia.navigate("/segments/new");
    mia.evaluate(
        """
        const hasten = () => {
          const span = document.getElementById("n1.span");
          if (!span) return;
          document.removeEventListener("htmx:afterSwap", hasten);
          span.value = "LAST";
          span.dispatchEvent(new Event("change", { bubbles: true }));
        };
        document.addEventListener("htmx:afterSwap", hasten);
        """);
    add(mia, "n0", "did:DEMO_REQUESTED");

    assertThat(mia.locator("[id='n1.days']")).isVisible();
    assertThat(mia.locator("[id='n1.span']")).hasValue("LAST");
  }

  @Test
  void aListIsFilledByHand(Screen screen) {
    var mia = screen.as(cast.mia());
    mia.navigate("/segments/new-list");
    mia.fill("#name", "Dinner");
    mia.keyboard().press("Enter");
    mia.fill("#email", "nobody@screen.example");
    mia.click("text=Add to the list");
    assertThat(mia.locator("#email-error")).containsText("We know nobody");
    mia.fill("#email", "ada@screen.example");
    mia.click("text=Add to the list");
    assertThat(mia.locator("#rows")).containsText("ada@screen.example");
    mia.click("text=Take away");
    assertThat(mia.locator(".nothing-title")).hasText("Nobody in it now");
    mia.click("text=Undo");
    assertThat(mia.locator("#rows")).containsText("ada@screen.example");
  }

  private static void add(Page page, String group, String what) {
    var before = page.locator("#tree [name=node]").count();
    page.selectOption("[id='" + group + ".new']", what);
    page.click("button[value='add:" + group + "']");
    assertThat(page.locator("#tree [name=node]")).hasCount(before + 1);
  }

  private void person(String email, String country, String title) {
    var answer =
        api.as(cast.mia())
            .post("/api/v1/people", Map.of("email", email, "country", country, "jobTitle", title));
    assertThat(answer.status()).isLessThan(300);
  }
}

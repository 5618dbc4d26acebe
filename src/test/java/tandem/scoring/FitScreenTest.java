package tandem.scoring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Api;
import tandem.BrowserTest;
import tandem.Cast;
import tandem.Screen;

@BrowserTest
class FitScreenTest {

  @Autowired private Cast cast;
  @Autowired private Api anybody;
  @Autowired private FitTables tables;
  @Autowired private Clock clock;
  private List<FitLine> before = List.of();

  @BeforeEach
  void remember() {
    before = tables.current().lines();
  }

  @AfterEach
  void putBack() {
    tables.add(before, "Test", clock.instant());
  }

  @Test
  void addsALineThatAsksForASegment(Screen screen) {
    var german = Map.of("name", "Germans", "condition", Map.of("person", "country", "is", "DE"));
    anybody.as(cast.mia()).post("/api/v1/segments", german);
    var page = screen.phone().as(cast.mia());
    page.navigate("/scoring");
    page.getByText("Edit the fit table").click();

    var line = page.locator("form .fit-line:not(.fit-heads)").nth(before.size());
    line.getByLabel("Title").fill("Close by");
    line.getByLabel("Asks").selectOption("Segment: Germans");
    line.getByLabel("Points").fill("lots");
    page.getByRole(AriaRole.BUTTON).getByText("Save").click();
    assertThat(line).containsText("Points must be a whole number from -100 to 100.");
    assertThat(line.getByLabel("Title")).hasValue("Close by");
    screen.forgiveErrors();
    line.getByLabel("Points").fill("15");
    page.getByRole(AriaRole.BUTTON).getByText("Save").click();

    assertThat(page.locator("main")).containsText("Belongs to “Germans”: Country is “DE”");
    assertThat(page.locator("main")).containsText("+15");
  }
}

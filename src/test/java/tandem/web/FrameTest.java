package tandem.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Api;
import tandem.BrowserTest;
import tandem.Cast;
import tandem.Screen;

@BrowserTest
class FrameTest {

  @Autowired private Cast cast;
  @Autowired private Api api;

  @BeforeEach
  void threePeopleAreKnown() {
    for (var name : new String[] {"Ada", "Bob", "Cleo"}) {
      api.as(cast.mia())
          .post(
              "/api/v1/people",
              Map.of("email", name.toLowerCase(Locale.ROOT) + "@example.test", "firstName", name));
    }
  }

  @Test
  void jumpsIntoTheSearchByKeyboardAndFinds(Screen screen) {
    var page = screen.as(cast.mia());
    page.navigate("/access/tokens");

    page.keyboard().press("Control+k");
    page.keyboard().type("ada");
    page.keyboard().press("Enter");

    assertThat(page).hasURL(Pattern.compile("/people\\?q=ada"));
    assertThat(page.locator("main")).containsText("Ada");
  }

  @Test
  void walksAListByKeyboard(Screen screen) {
    var page = screen.as(cast.mia());
    page.navigate("/people");
    var second = page.locator("tr[data-href]").nth(1);
    var address = second.getAttribute("data-href");

    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowUp");
    assertThat(second.locator("a").first()).isFocused();
    page.keyboard().press("Enter");

    page.waitForURL("**" + address);
  }

  @Test
  void letsOneSkipTheMenu(Screen screen) {
    var page = screen.as(cast.mia());
    page.navigate("/people");

    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    page.keyboard().press("Enter");

    assertThat(page.locator("#main")).isFocused();
  }

  @Test
  void keepsLightOrDarkAsChosen(Screen screen) {
    var page = screen.page();
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    screen.as(cast.mia());
    assertThat(theme(page)).isEqualTo("dark");

    page.locator("[data-theme-toggle]").click();
    page.reload();

    assertThat(theme(page)).isEqualTo("light");
  }

  @Test
  void keepsTheBarNarrow(Screen screen) {
    var page = screen.as(cast.mia());
    page.locator("[data-bar-toggle]").click();
    page.reload();

    assertThat(page.locator(".bar").boundingBox().width).isLessThan(80);
  }

  @Test
  void takesBackWhatWasDoneByMistake(Screen screen) {
    var sam = cast.sam();
    var page = screen.as(cast.ann());
    page.navigate("/access/users");
    page.getByLabel("Change Sam").click();
    page.getByRole(AriaRole.BUTTON, named("Take access away")).click();
    assertThat(page.locator("main")).containsText("No access");

    page.getByRole(AriaRole.BUTTON, named("Undo")).click();

    assertThat(page.locator("#toasts")).containsText("Sam can sign in again.");
    assertThat(page.locator("main")).not().containsText("No access");
    assertThat(sam.user().enabled()).isTrue();
  }

  @Test
  void closesTheMenuAtEscape(Screen screen) {
    var page = screen.as(cast.mia());
    var signOut = page.getByRole(AriaRole.BUTTON, named("Sign out"));
    page.getByLabel("You and your account").click();
    assertThat(signOut).isVisible();

    page.keyboard().press("Escape");

    assertThat(signOut).isHidden();
  }

  @Test
  void fitsATelephone(Screen screen) {
    var page = screen.phone().as(cast.ann());
    for (var path : new String[] {"/people", "/access/users", "/access/tokens", "/nowhere"}) {
      page.navigate(path);
      assertThat(page.locator(".dock")).isVisible();
      assertThat(page.locator(".bar")).isHidden();
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
          .as(path + " is no wider than the screen")
          .isLessThanOrEqualTo(390);
    }
    page.locator(".dock-more summary").click();
    page.locator(".dock-more").getByText("Settings").click();
    page.waitForURL("**/access/users");
  }

  private static String theme(Page page) {
    return (String) page.evaluate("document.documentElement.dataset.bsTheme");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}

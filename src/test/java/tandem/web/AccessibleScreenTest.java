package tandem.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Api;
import tandem.BrowserTest;
import tandem.Cast;
import tandem.Screen;

/** Pages are read by screen readers, used by keyboard, and legible in light and dark. */
@BrowserTest
class AccessibleScreenTest {

  private static final List<String> OURS =
      List.of(
          "/capture/forms",
          "/capture/forms/new",
          "/capture/sources",
          "/capture/connectors",
          "/capture/connectors/new",
          "/intake",
          "/campaigns/channels",
          "/content/assets",
          "/content/assets/new",
          "/content/pages",
          "/content/pages/new",
          "/fields",
          "/segments",
          "/segments/new",
          "/segments/new-list",
          "/outbox",
          "/people/duplicates",
          "/people/privacy");

  private static final List<String> EVERYBODYS = List.of("/f/demo", "/f/demo/thanks");

  @Autowired Cast cast;
  @Autowired Api api;

  @Test
  void nothingSeriousStandsInAnybodysWay(Screen screen) {
    var source =
        api.as(cast.ann())
            .post("/api/v1/sources", Map.of("name", "Accessible", "kind", "website"))
            .text("/id");
    var ann = screen.as(cast.ann());
    OURS.forEach(path -> look(ann, path));
    look(ann, "/capture/sources/" + source);
  }

  @Test
  void nothingSeriousStandsInAStrangersWay(Screen screen) {
    EVERYBODYS.forEach(path -> look(screen.page(), path));
  }

  private static void look(Page page, String path) {
    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(
          new Page.EmulateMediaOptions()
              .setColorScheme(scheme)
              .setReducedMotion(ReducedMotion.REDUCE));
      assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
      var axe = new AxeBuilder(page);
      if (scheme == ColorScheme.DARK) {
        // The page is the same but for its colours.
        axe.withRules(List.of("color-contrast", "link-in-text-block"));
      }
      assertThat(axe.analyze().getViolations())
          .filteredOn(rule -> List.of("serious", "critical").contains(rule.getImpact()))
          .extracting(Rule::getId)
          .as("%s, %s", path, scheme)
          .isEmpty();
    }
  }
}

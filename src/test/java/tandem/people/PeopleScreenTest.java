package tandem.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Api;
import tandem.BrowserTest;
import tandem.Cast;
import tandem.Screen;

/** Two people become one and two again, and one says what we may do, each by what they see. */
@BrowserTest
class PeopleScreenTest {

  @Autowired private Api anybody;
  @Autowired private Cast cast;
  @Autowired private PreferenceLinks links;
  @Autowired private Consents consents;

  @Test
  void mergesAndSeparates(Screen screen) {
    var ada = person("Ada", "ada@screen.example", "Analyst");
    var eda = person("Eda", "eda@screen.example", "Countess");
    var page = screen.as(cast.mia());

    page.navigate("/people/" + ada);
    page.locator("text=Merge with somebody").click();
    page.fill("main input[name=q]", "eda@scr");
    page.locator("main button:has-text('Search')").click();
    page.locator("a:has-text('Compare')").click();
    assertThat(page.locator("main").innerText()).contains("Are they the same?", "Countess");
    page.locator("label:has-text('Countess')").click();
    page.locator("text=Make them one person").click();
    page.waitForURL("**/people/" + ada);
    assertThat(page.locator("main").innerText())
        .contains("Countess", "Eda", "became this person", "eda@screen.example");

    page.navigate("/people/" + eda);
    assertThat(page.url()).endsWith("/people/" + ada);
    page.locator("text=Separate again").click();
    page.waitForURL("**/people/" + eda);
    assertThat(page.locator("h1").innerText()).contains("Eda");
    page.navigate("/people/" + ada);
    assertThat(page.locator("main").innerText()).contains("Analyst").doesNotContain("eda@screen");
  }

  @Test
  void takesAMergeBackRightAway(Screen screen) {
    var kept = person("Kim", "kim@screen.example", "Lead");
    var gone = person("Kym", "kym@screen.example", "Lead");
    var page = screen.as(cast.mia());

    page.navigate("/people/" + kept + "/merge?with=" + gone);
    page.locator("text=Make them one person").click();
    page.click(".toast-undo");
    page.waitForURL("**/people/" + gone);
    assertThat(page.locator("h1").innerText()).contains("Kym");
  }

  @Test
  void letsPeopleSayWhatWeMayDoOnAPhone(Screen screen) {
    var id = PersonId.of(person("Lou", "lou@screen.example", "Buyer"));
    var page = screen.phone().page();

    page.navigate(links.path(id, "es"));
    assertThat(page.locator("h1").innerText()).isEqualTo("¿Qué podemos hacer?");
    page.locator("text=Deutsch").click();
    assertThat(page.locator("h1").innerText()).isEqualTo("Was dürfen wir?");
    assertFits(page);
    page.locator("input[value=EMAIL]").check();
    page.locator("button:has-text('Speichern')").click();
    assertThat(page.locator("[role=status]").innerText()).contains("Gespeichert");
    assertThat(page.locator("input[value=EMAIL]").isChecked()).isTrue();

    page.locator("button:has-text('Nichts davon mehr')").click();
    assertThat(page.locator("input[value=EMAIL]").isChecked()).isFalse();
    assertThat(consents.latest(id)).hasSize(4);
  }

  @Test
  void fitsAPhone(Screen screen) {
    var one = person("Max", "max@screen.example", "A very long title indeed for so small a screen");
    var two =
        person("Maximilian", "maximilian.von.und.zu@a-very-long-host-name.screen.example", "B");
    screen.as(cast.ann());
    var page = screen.phone().page();
    for (var path :
        new String[] {
          "/people/" + one,
          "/people/" + one + "/merge",
          "/people/" + one + "/merge?with=" + two,
          "/people/duplicates",
          "/people/" + one + "/erase",
          "/people/privacy?rule=idle-people&months=12"
        }) {
      assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
      assertFits(page);
    }
  }

  private static void assertFits(Page page) {
    assertThat(page.evaluate("document.documentElement.scrollWidth")).as(page.url()).isEqualTo(390);
  }

  private String person(String name, String email, String job) {
    return anybody
        .as(cast.mia())
        .post("/api/v1/people", Map.of("firstName", name, "email", email, "jobTitle", job))
        .text("/id");
  }
}

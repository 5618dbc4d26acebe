package tandem.capture.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.journal.Kind;

@TandemTest
class FormsPageTest {

  @Autowired Browser browser;
  @Autowired Cast cast;
  @Autowired FormStore store;

  @Test
  void aFormIsMadeChangedClosedAndOpenedAgain() {
    var mia = browser.as(cast.mia());
    var made = mia.submit("/capture/forms/new", "/capture/forms", form("Über uns & mehr", ""));
    var form = Objects.requireNonNull(store.bySlug("uber-uns-mehr"));

    assertThat(made.path()).isEqualTo("/capture/forms");
    assertThat(made.html()).contains("The form is open at /f/uber-uns-mehr", "Über uns &amp; mehr");
    assertThat(form.kind()).isEqualTo(Kind.CONTENT_REQUESTED);
    assertThat(form.fields()).containsExactly("email", "phone");
    assertThat(form.required()).containsExactly("email", "phone");

    var path = "/capture/forms/" + form.id();
    var changed = new HashMap<>(form("Other", "other"));
    changed.put("asked", "company");
    mia.submit(path, path, changed);
    form = Objects.requireNonNull(store.find(form.id()));
    assertThat(form.slug()).isEqualTo("uber-uns-mehr");
    assertThat(form.title()).isEqualTo("Other");
    assertThat(form.fields()).containsExactly("email", "company");

    mia.submit(path, path + "/close", Map.of());
    assertThat(browser.stranger().get("/f/uber-uns-mehr").status()).isEqualTo(410);
    mia.submit(path, path + "/reopen", Map.of());
    assertThat(browser.stranger().get("/f/uber-uns-mehr").status()).isEqualTo(200);
  }

  @Test
  void whatCannotBeIsMarkedAtItsField() {
    var mia = browser.as(cast.mia());
    var taken = mia.submit("/capture/forms/new", "/capture/forms", form("Mine", "demo"));
    var fields = new HashMap<>(form("", "Not a slug!"));
    fields.put("kind", "PURCHASED");
    fields.put("button", "x".repeat(61));
    var wrong = mia.submit("/capture/forms/new", "/capture/forms", fields);

    assertThat(taken.status()).isEqualTo(422);
    assertThat(taken.html()).contains("Another form has this address", "value=\"Mine\"");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.html())
        .contains("Please fill this in.")
        .contains("Use up to 60 letters")
        .contains("Choose what it means.")
        .contains("Use up to 60 characters.")
        .contains("value=\"Not a slug!\"");
  }

  @Test
  void isClosedToSalesAndToStrangers() {
    assertThat(browser.as(cast.sam()).get("/capture/forms").status()).isEqualTo(403);
    assertThat(browser.as(cast.sam()).get("/capture").status()).isEqualTo(403);
    assertThat(browser.stranger().get("/capture/forms").path()).isEqualTo("/sign-in");
    assertThat(browser.as(cast.max()).get("/capture").path()).isEqualTo("/capture/forms");
  }

  private static Map<String, String> form(String title, String slug) {
    return Map.of(
        "title", title,
        "slug", slug,
        "kind", "CONTENT_REQUESTED",
        "order", "email",
        "asked", "phone",
        "required", "phone",
        "button", "Send",
        "thanks", "Thanks");
  }
}

package tandem.capture.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Api;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.capture.form.Field;
import tandem.capture.form.Form;
import tandem.capture.form.FormStore;
import tandem.journal.Kind;

@TandemTest
class FormsPageTest {

  @Autowired private Api anybody;
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
    assertThat(keys(form)).containsExactly("email", "phone");
    assertThat(form.definition().fields()).allMatch(Field::required);

    var path = "/capture/forms/" + form.id();
    var changed = new HashMap<>(form("Other", "other"));
    changed.put("b.key", "company");
    mia.submit(path, path, changed);
    form = Objects.requireNonNull(store.find(form.id()));
    assertThat(form.slug()).isEqualTo("uber-uns-mehr");
    assertThat(form.name()).isEqualTo("Other");
    assertThat(form.version()).isEqualTo(2);
    assertThat(keys(form)).containsExactly("email", "company");
    assertThat(store.definition(form, 1).field("phone")).isNotNull();

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
    fields.put("button.en", "x".repeat(61));
    fields.put("b.key", "email");
    fields.put("origins", "www.example.com");
    fields.put("after", "redirect");
    fields.put("after.url", "https://elsewhere.example/");
    fields.put("most", "many");
    var wrong = mia.submit("/capture/forms/new", "/capture/forms", fields);

    assertThat(taken.status()).isEqualTo(422);
    assertThat(taken.html()).contains("Another form has this address", "value=\"Mine\"");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.html())
        .contains("Give it a name")
        .contains("Use up to 60 letters")
        .contains("Choose what it means.")
        .contains("Use up to 60 characters.")
        .contains("Another field has this name.")
        .contains("without a path")
        .contains("one of the websites that you allow")
        .contains("Use 0 to 20")
        .contains("value=\"Not a slug!\"")
        .contains("https://elsewhere.example/");
  }

  @Test
  void fieldsAreAddedMovedAndRemovedWithoutAScriptAndWithoutSaving() {
    var mia = browser.as(cast.mia());
    var fields = new HashMap<>(form("Draft", "draft"));
    fields.put("do", "add:choice");
    var added = mia.submit("/capture/forms/new", "/capture/forms/draft", fields);
    fields.put("do", "up:b");
    var moved = mia.submit("/capture/forms/new", "/capture/forms/draft", fields);
    fields.put("do", "remove:b");
    var removed = mia.submit("/capture/forms/new", "/capture/forms/draft", fields);
    fields.put("do", "remove:a");
    var kept = mia.submit("/capture/forms/new", "/capture/forms/draft", fields);

    assertThat(added.html()).contains("name=\"f2.key\"", "value=\"choice\"");
    assertThat(moved.html().indexOf("value=\"phone\""))
        .isLessThan(moved.html().indexOf("value=\"email\""));
    assertThat(removed.html()).doesNotContain("value=\"phone\"").contains("add:standard:phone");
    assertThat(kept.html()).contains("value=\"email\"");
    assertThat(store.bySlug("draft")).isNull();
    for (var odd :
        new String[] {"add", "add:", "up:zzz", "remove:", ":", "add:consent:ODD", "\0"}) {
      fields.put("do", odd);
      assertThat(mia.submit("/capture/forms/new", "/capture/forms/draft", fields).status())
          .isEqualTo(200);
    }
  }

  @Test
  void aCustomFieldBringsItsKindAndChoicesAndIsKnownToBeInUse() {
    var api = anybody.as(cast.mia());
    var plan =
        api.post(
                "/api/v1/fields",
                Map.of("label", "Plan", "kind", "CHOICE", "choices", List.of("Gold", "Silver")))
            .text("/id");
    var mia = browser.as(cast.mia());
    var fields = new HashMap<>(form("Plans", "plans"));
    fields.put("do", "add:field:plan");

    var added = mia.submit("/capture/forms/new", "/capture/forms/draft", fields);

    assertThat(mia.get("/capture/forms/new").html()).contains("add:field:plan");
    assertThat(added.html())
        .contains("value=\"choice\"", "value=\"plan\"", "Gold\nSilver")
        .doesNotContain("add:field:plan");

    fields.remove("do");
    fields.put("b.type", "choice");
    fields.put("b.key", "plan");
    fields.put("b.label.en", "Plan");
    fields.put("b.options.en", "Gold\nSilver");
    mia.submit("/capture/forms/new", "/capture/forms", fields);

    assertThat(api.get("/api/v1/fields/" + plan + "/uses").body()).contains("Plans");
    assertThat(api.delete("/api/v1/fields/" + plan).status()).isEqualTo(409);
  }

  @Test
  void thePreviewAsksAsAStrangerIsAskedInTheLanguageChosen() {
    var mia = browser.as(cast.mia());
    var fields = new HashMap<>(form("Preview", "preview"));
    fields.put("languages", "en, de");
    fields.put("title.de", "Überschrift");
    fields.put("row", "a,b,c");
    fields.put("c.type", "text");
    fields.put("c.key", "secondquestion");
    fields.put("c.label.en", "A second question");
    fields.put("c.label.de", "Eine zweite Frage");
    fields.put("most", "1");
    fields.put("look", "de");

    var draft = mia.submit("/capture/forms/new", "/capture/forms/draft", fields).html();
    var preview = draft.substring(draft.indexOf("id=\"preview\""));

    assertThat(preview)
        .contains("Überschrift", "German", "1 more question is asked once")
        .doesNotContain("Eine zweite Frage");
  }

  @Test
  void isClosedToSalesAndToStrangers() {
    assertThat(browser.as(cast.sam()).get("/capture/forms").status()).isEqualTo(403);
    assertThat(browser.as(cast.sam()).get("/capture").status()).isEqualTo(403);
    assertThat(browser.stranger().get("/capture/forms").path()).isEqualTo("/sign-in");
    assertThat(browser.as(cast.max()).get("/capture").path()).isEqualTo("/capture/forms");
  }

  private static List<String> keys(Form form) {
    return form.definition().fields().stream().map(Field::key).toList();
  }

  private static Map<String, String> form(String title, String slug) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("name", title);
    fields.put("slug", slug);
    fields.put("kind", "CONTENT_REQUESTED");
    fields.put("languages", "en");
    fields.put("title.en", "Heading");
    fields.put("row", "a,b");
    fields.put("a.type", "standard");
    fields.put("a.key", "email");
    fields.put("a.required", "yes");
    fields.put("b.type", "standard");
    fields.put("b.key", "phone");
    fields.put("b.required", "yes");
    fields.put("button.en", "Send");
    fields.put("after", "message");
    fields.put("after.text.en", "Thanks");
    return fields;
  }
}

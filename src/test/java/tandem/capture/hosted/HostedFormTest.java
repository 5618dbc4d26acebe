package tandem.capture.hosted;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Browser;
import tandem.Browser.Page;
import tandem.TandemTest;
import tandem.capture.form.Asks;
import tandem.capture.form.Field;
import tandem.capture.form.Form;
import tandem.capture.form.FormStore;
import tandem.people.People;
import tandem.platform.MovableClock;

@TandemTest
class HostedFormTest {

  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

  @Autowired Browser browser;
  @Autowired FormStore store;
  @Autowired People people;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  @Test
  void aStrangerBecomesSomebodyWeKnow() {
    var stranger = browser.stranger();
    var page =
        stranger.get("/f/demo?utm_source=google&utm_medium=cpc&utm_campaign=Spring&gclid=AbC");
    var sent = fill(page, "Ada@Form.Example", "Ada", "Lovelace");
    var thanks = stranger.post("/f/demo", sent);

    assertThat(thanks.path()).isEqualTo("/f/demo/thanks");
    assertThat(thanks.html()).contains("That arrived").contains("Thank you.");
    var ada = people.find(people.byEmail("ada@form.example").orElseThrow()).orElseThrow();
    assertThat(ada.firstName()).isEqualTo("Ada");
    var kept =
        jdbc.sql("select * from interaction where person_id = :id")
            .param("id", ada.id().value())
            .query()
            .singleRow();
    assertThat(kept)
        .containsEntry("kind", "DEMO_REQUESTED")
        .containsEntry("channel", "PAID_SEARCH")
        .containsEntry("bot", false);
    assertThat(String.valueOf(kept.get("facts"))).contains("AbC", "Spring", "/f/demo?utm_source");
  }

  @Test
  void noCookieIsSetAndNoScriptIsNeeded() {
    var page = browser.stranger().get("/f/demo");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(page.header("Content-Security-Policy")).contains("script-src 'self'");
    assertThat(page.html()).contains("<form action=\"/f/demo\" method=\"post\"");
  }

  @Test
  void pressingTheButtonTwiceIsOneSubmission() {
    var stranger = browser.stranger();
    var sent = fill(stranger.get("/f/demo"), "twice@form.example", "Bob", "");
    stranger.post("/f/demo", sent);
    var again = stranger.post("/f/demo", sent);

    assertThat(again.html()).contains("That arrived");
    assertThat(interactions("twice@form.example")).isEqualTo(1);
    stranger.post("/f/demo", fill(stranger.get("/f/demo"), "twice@form.example", "Bob", ""));
    assertThat(interactions("twice@form.example")).isEqualTo(2);
  }

  @Test
  void nothingTypedIsLostWhenSomethingIsWrong() {
    var stranger = browser.stranger();
    var page = stranger.get("/f/demo?utm_campaign=summer");
    var sent = fill(page, "not an address", "<script>alert(1)</script>", "x".repeat(101));
    var again = stranger.post("/f/demo", sent);

    assertThat(again.status()).isEqualTo(422);
    assertThat(again.html())
        .contains("This is not an e-mail address")
        .contains("This is longer than 100 characters.")
        .contains("value=\"not an address\"")
        .contains("value=\"&lt;script>alert(1)&lt;/script>\"")
        .doesNotContain("<script>alert(1)");
    assertThat(hidden(again)).isEqualTo(hidden(page)).containsEntry("utm_campaign", "summer");
    assertThat(again.html()).contains("Please look at the marked fields.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "- | Please fill this in.",
        "'   ' | Please fill this in.",
        "@ | This is not an e-mail address",
        "ada@localhost | This is not an e-mail address",
        "a\0b@c.example | This contains a NUL character.",
      })
  void theEmailIsAlwaysNeeded(String email, String reason) {
    var sent = new HashMap<String, String>();
    if (email != null) {
      sent.put("email", email.replace("\\0", "\0"));
    }
    var answer = browser.stranger().post("/f/demo", sent);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.html()).contains(reason);
  }

  @Test
  void hiddenFactsThatSomebodyMadeUpDoNoHarm() {
    var sent =
        Map.of(
            "email", "facts@form.example",
            "_showing", "no seal",
            "utm_campaign", "x".repeat(100_000),
            "came_from", "\0",
            "gclid", "' or 1=1 --");

    assertThat(browser.stranger().post("/f/demo", sent).html()).contains("That arrived");
    assertThat(interactions("facts@form.example")).isEqualTo(1);
  }

  @Test
  void moreThanAFormCanHoldIsRefused() {
    var fields = Map.of("email", "big@form.example", "message", "x".repeat(3_000_000));
    var answer = browser.stranger().post("/f/demo", fields);

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.html()).contains("More was sent than is taken here.");
  }

  @Test
  void aClosedFormSaysSoAndTakesNothing() {
    var form = form("closed", Making.EMAIL);
    store.close(form.id(), clock.instant());

    assertThat(browser.stranger().get("/f/closed").status()).isEqualTo(410);
    assertThat(browser.stranger().get("/f/closed").html()).contains("This form is closed");
    var late = browser.stranger().post("/f/closed", Map.of("email", "late@form.example"));
    assertThat(late.status()).isEqualTo(410);
    assertThat(people.byEmail("late@form.example")).isEmpty();
  }

  @Test
  void anUnknownFormIsAFriendlyPage() {
    var page = browser.stranger().get("/f/nothing-here");

    assertThat(page.status()).isEqualTo(404);
    assertThat(page.html()).contains("There is no such form.").doesNotContain("Exception");
    assertThat(browser.stranger().post("/f/nothing-here", Map.of()).status()).isEqualTo(404);
  }

  @Test
  void asksInTheOrderOfTheFormAndKeepsTheMessage() {
    form(
        "contact",
        Making.asks("message", new Asks.Lines(), true),
        Making.EMAIL,
        Making.standard("country", false));
    var page = browser.stranger().get("/f/contact").html();

    assertThat(page.indexOf("name=\"message\"")).isLessThan(page.indexOf("name=\"email\""));
    assertThat(page.indexOf("name=\"email\"")).isLessThan(page.indexOf("name=\"country\""));
    assertThat(page).doesNotContain("name=\"phone\"");
    var refused = browser.stranger().post("/f/contact", Map.of("email", "m@form.example"));
    assertThat(refused.status()).isEqualTo(422);
    // A field that the form does not ask for says nothing.
    var fields =
        Map.of("email", "m@form.example", "message", "Hello\nyou", "phone", "1", "source", "x");
    browser.stranger().post("/f/contact", fields);
    var found = people.find(people.byEmail("m@form.example").orElseThrow()).orElseThrow();
    assertThat(found.phone()).isNull();
    assertThat(
            jdbc.sql("select facts::text from interaction where person_id = :id")
                .param("id", found.id().value())
                .query(String.class)
                .single())
        .contains("Hello\\nyou");
  }

  private Form form(String slug, Field... fields) {
    var form = Making.form(slug, clock.instant(), fields);
    assertThat(store.add(form)).isTrue();
    return form;
  }

  private long interactions(String email) {
    UUID person = people.byEmail(email).orElseThrow().value();
    return jdbc.sql("select count(*) from interaction where person_id = :id")
        .param("id", person)
        .query(Long.class)
        .single();
  }

  /** Nobody fills in a form in less than the time that a machine needs. */
  private Map<String, String> fill(Page page, String email, String first, String last) {
    clock.ahead(Duration.between(Instant.now(), clock.instant()).plusSeconds(5));
    var fields = hidden(page);
    fields.put("email", email);
    fields.put("firstName", first);
    fields.put("lastName", last);
    fields.put(Names.TRAP, "");
    return fields;
  }

  private static Map<String, String> hidden(Page page) {
    var fields = new HashMap<String, String>();
    HIDDEN
        .matcher(page.html())
        .results()
        .forEach(m -> fields.put(m.group(1), m.group(2).replace("&amp;", "&")));
    return fields;
  }
}

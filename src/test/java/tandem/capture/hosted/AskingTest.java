package tandem.capture.hosted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Browser;
import tandem.TandemTest;
import tandem.capture.Sources;
import tandem.capture.form.Asks;
import tandem.capture.form.Condition;
import tandem.capture.form.Form;
import tandem.capture.form.FormStore;
import tandem.capture.form.MailRule;
import tandem.capture.form.Texts;
import tandem.people.People;
import tandem.people.Person;
import tandem.platform.Ids;
import tandem.platform.MovableClock;

/** What a form asks, of whom, in which language, and what it takes. */
@TandemTest
class AskingTest {

  @Autowired Browser browser;
  @Autowired MovableClock clock;
  @Autowired FormStore store;
  @Autowired People people;
  @Autowired Known known;
  @Autowired Sources sources;
  @Autowired JdbcClient jdbc;

  private Stranger stranger;

  @BeforeEach
  void aStranger() {
    stranger = new Stranger(browser, clock);
  }

  @Test
  void everyKindOfAnswerIsKeptWhereItBelongs() {
    var form =
        add(
            Making.form(
                slug(),
                clock.instant(),
                Making.EMAIL,
                Making.asks("team", new Asks.Figure(), false),
                Making.asks("begin", new Asks.Day(), false),
                Making.asks(
                    "size",
                    new Asks.Choice(List.of(new Asks.Option("S", Texts.in("en", "Small")))),
                    false),
                Making.asks("pilot", new Asks.YesNo(), false),
                Making.asks("note", new Asks.Lines(), false),
                Making.asks("list", new Asks.Hidden("src", "none"), false),
                Making.asks("fixed", new Asks.Hidden(null, "always"), false)));
    var page = stranger.get(form.path() + "?src=fair");
    assertThat(page.html()).contains("value=\"fair\"", ">Small<").doesNotContain("always");
    var answers = new HashMap<String, String>();
    answers.putAll(
        Map.of("email", "all@asking.example", "team", "3,5", "begin", "2026-05-31", "size", "S"));
    answers.putAll(Map.of("pilot", "no", "note", "a\nb", "fixed", "mine"));
    stranger.send(form.path(), Stranger.answers(page, answers));

    assertThat(person("all@asking.example").attributes())
        .containsEntry("team", "3.5")
        .containsEntry("begin", "2026-05-31")
        .containsEntry("size", "S")
        .containsEntry("pilot", "no")
        .containsEntry("list", "fair")
        .containsEntry("fixed", "always")
        .doesNotContainKey("note");
    assertThat(facts(form)).contains("a\\nb");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "team|many|Please give a number",
        "team|1e9|Please give a number",
        "begin|31.5.2026|Please give a day",
        "begin|2026-02-30|Please give a day",
        "size|XXL|Please choose one of the list",
        "agree|no|Please tick this box",
        "agree||Please tick this box",
      })
  void whatCannotBeTakenIsSaidAtItsField(String key, String answer, String reason) {
    var form =
        add(
            Making.form(
                slug(),
                clock.instant(),
                Making.EMAIL,
                Making.asks("team", new Asks.Figure(), false),
                Making.asks("begin", new Asks.Day(), false),
                Making.asks(
                    "size", new Asks.Choice(List.of(new Asks.Option("S", Texts.NONE))), false),
                Making.asks("agree", new Asks.Consent(tandem.people.Purpose.PROFILING), true)));
    var sent = new HashMap<>(Map.of("email", "no@asking.example", "agree", "yes"));
    sent.put(key, answer == null ? "" : answer);
    var page = stranger.fill(form.path(), sent);

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.html()).contains("id=\"" + key + "-error\"", reason);
    assertThat(people.byEmail("no@asking.example")).isEmpty();
  }

  @Test
  void aConditionDecidesOnTheServerToo() {
    var role = Making.asks("role", new Asks.Line(), false);
    var team =
        Making.asks(
            "team", new Asks.Line(), true, new Condition("role", Condition.Test.IS, "Lead"));
    var budget =
        Making.asks(
            "budget", new Asks.Line(), true, new Condition("team", Condition.Test.IS_NOT, ""));
    var form = add(Making.form(slug(), clock.instant(), Making.EMAIL, role, team, budget));

    // Not shown: not required, and what somebody sends for it all the same says nothing.
    var none =
        stranger.fill(
            form.path(),
            Map.of("email", "cond@asking.example", "role", "else", "team", "x", "budget", "y"));
    assertThat(none.html()).contains("That arrived");
    assertThat(person("cond@asking.example").attributes()).doesNotContainKeys("team", "budget");
    var asked = stranger.fill(form.path(), Map.of("email", "cond@asking.example", "role", "LEAD "));
    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.html()).contains("team-error").doesNotContain("budget-error");
  }

  @Test
  void whatIsKnownIsNotAskedAgainAndNeverShown() {
    var form =
        add(
            Making.with(
                Making.form(
                    slug(),
                    clock.instant(),
                    Making.standard("firstName", true),
                    Making.EMAIL,
                    Making.standard("company", true),
                    Making.asks("budget", new Asks.Line(), false),
                    Making.asks("begin", new Asks.Line(), false)),
                null,
                MailRule.ANY,
                2));
    var first = stranger.get(form.path());
    assertThat(first.html())
        .contains("name=\"firstName\"", "name=\"email\"", "name=\"company\"")
        .doesNotContain("name=\"budget\"", "name=\"begin\"");
    stranger.send(
        form.path(),
        Stranger.answers(
            first,
            Map.of(
                "email", "prog@asking.example", "firstName", "Prudence", "company", "Rarename")));

    var person = people.byEmail("prog@asking.example").orElseThrow();
    var linked = stranger.get(form.path() + "?p=" + known.link(person));
    assertThat(linked.html())
        .contains("name=\"email\"", "name=\"budget\"", "name=\"begin\"")
        .doesNotContain("name=\"firstName\"", "name=\"company\"")
        .doesNotContain("Prudence", "Rarename", "prog@asking.example");
    jdbc.sql(
            """
            insert into visitor (id, door_id, anonymous_id, person_id, first_seen)
            values (gen_random_uuid(), :door, 'browser-7', :person, now())
            """)
        .param("person", person.value())
        .param("door", sources.create("Website", Sources.WEBSITE, clock.instant()).id().value())
        .update();
    var visited = stranger.get(form.path() + "?_visitor=browser-7");
    assertThat(visited.html()).contains("name=\"begin\"").doesNotContain("name=\"company\"");
    assertThat(stranger.get(form.path() + "?_visitor=other").html()).contains("name=\"company\"");
    assertThat(stranger.get(form.path() + "?p=forged&_visitor=%00").status()).isEqualTo(200);

    var done =
        stranger.send(
            form.path(),
            Stranger.answers(linked, Map.of("email", "prog@asking.example", "budget", "9")));
    assertThat(done.html()).contains("That arrived");
    assertThat(person("prog@asking.example").attributes()).containsEntry("budget", "9");
  }

  @Test
  void speaksTheVisitorsLanguage() {
    var form =
        add(
            Making.speaking(
                Making.form(slug(), clock.instant(), Making.EMAIL, Making.standard("phone", false)),
                List.of("en", "de", "fr", "es"),
                new Texts(Map.of("en", "Hello", "de", "Hallo"))));
    var german = browser.stranger().get(form.path(), Map.of("Accept-Language", "de-AT,en;q=0.5"));
    assertThat(german.html()).contains("<html lang=\"de\">", "Hallo", "Telefon", "freiwillig");
    var refused = stranger.send(form.path(), Stranger.answers(german, Map.of("email", "x")));
    assertThat(refused.html()).contains("Das ist keine E-Mail-Adresse", "markierten Felder");
    assertThat(stranger.get(form.path() + "?lang=fr").html())
        .contains("Hello", "Téléphone", "facultatif");
    assertThat(stranger.get(form.path() + "?lang=es").html()).contains("Correo electrónico");
    assertThat(stranger.get(form.path() + "?lang=%00").html()).contains("<html lang=\"en\">");
  }

  @Test
  void refusesAddressesThatTheFormDoesNotWant() {
    var open = add(Making.form(slug(), clock.instant(), Making.EMAIL));
    var business =
        add(
            Making.with(
                Making.form(slug(), clock.instant(), Making.EMAIL), null, MailRule.BUSINESS, 0));
    var lasting =
        add(
            Making.with(
                Making.form(slug(), clock.instant(), Making.EMAIL),
                null,
                MailRule.NO_DISPOSABLE,
                0));

    assertThat(send(open, "a@mailinator.com")).contains("That arrived");
    assertThat(send(lasting, "b@mailinator.com")).contains("still have tomorrow");
    assertThat(send(lasting, "c@deep.mailinator.com")).contains("still have tomorrow");
    assertThat(send(lasting, "d@gmail.com")).contains("That arrived");
    assertThat(send(business, "e@gmail.com")).contains("your address at work");
    assertThat(send(business, "f@halden.example")).contains("That arrived");
    assertThat(
            jdbc.sql("select sum(count) from form_refusal where reason = 'ADDRESS'")
                .query(Long.class)
                .single())
        .isEqualTo(3);
  }

  private String send(Form form, String email) {
    return stranger.fill(form.path(), Map.of("email", email)).html();
  }

  private Form add(Form form) {
    assertThat(store.add(form)).isTrue();
    return form;
  }

  private static String slug() {
    return "asks-" + Ids.next();
  }

  private Person person(String email) {
    return people.find(people.byEmail(email).orElseThrow()).orElseThrow();
  }

  private String facts(Form form) {
    return jdbc.sql("select facts::text from interaction where door_id = :id")
        .param("id", form.id())
        .query(String.class)
        .single();
  }
}

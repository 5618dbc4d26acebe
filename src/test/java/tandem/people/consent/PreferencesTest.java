package tandem.people.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Api;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.people.Consents;
import tandem.people.PersonId;
import tandem.people.PreferenceLinks;
import tandem.people.Purpose;
import tandem.platform.Mail;
import tandem.platform.Message;
import tandem.platform.MovableClock;

@TandemTest
class PreferencesTest {

  @Autowired private Api anybody;
  @Autowired private Browser stranger;
  @Autowired private Cast cast;
  @Autowired private Consents consents;
  @Autowired private PreferenceLinks links;
  @Autowired private Mail mail;
  @Autowired private JdbcClient jdbc;
  @Autowired private MovableClock clock;

  private Api api;

  @BeforeEach
  void asMia() {
    api = anybody.as(cast.mia());
  }

  @Test
  void changesNothingUntilAButtonIsPressed() {
    var ada = person("ada@prefs.example");
    var link = links.path(ada, "de");

    var page = stranger.stranger().get(link);

    assertThat(page.html()).contains("Was dürfen wir?", "a•••@prefs.example");
    assertThat(page.header("Cache-Control")).contains("no-store");
    assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(consents.of(ada)).isEmpty();
  }

  @Test
  void keepsWhatTheyTickWithItsWordingAndPlace() {
    var ben = person("ben@prefs.example");
    var path = token(ben);
    stranger.stranger().post(path + "?lang=fr", Map.of("purpose", "EMAIL"));

    var said = consents.of(ben);
    assertThat(said).hasSize(1);
    assertThat(said.getFirst().said().granted()).isTrue();
    assertThat(said.getFirst().said().wording()).startsWith("Envoyez-moi");
    assertThat(said.getFirst().said().language()).isEqualTo("fr");
    assertThat(said.getFirst().said().ip()).isNotBlank();

    stranger.stranger().post(path, Map.of("purpose", "PHONE"));
    assertThat(consents.latest(ben).get(Purpose.EMAIL)).matches(kept -> !kept.said().granted());
    assertThat(consents.latest(ben).get(Purpose.PHONE)).matches(kept -> kept.said().granted());
    stranger.stranger().post(path, Map.of("purpose", "PHONE"));
    assertThat(consents.of(ben)).hasSize(3);
  }

  @Test
  void takesEverythingBackWithOneClick() {
    var cid = person("cid@prefs.example");
    stranger.stranger().post(token(cid) + "/none", Map.of());

    assertThat(consents.latest(cid)).hasSize(4);
    assertThat(consents.latest(cid).values()).noneMatch(kept -> kept.said().granted());
  }

  @Test
  void understandsTheButtonOfMailPrograms() {
    var dan = person("dan@prefs.example");
    var link = links.oneClick(dan);

    assertThat(stranger.stranger().get(link).html()).contains("What may we do?");
    assertThat(consents.of(dan)).isEmpty();
    stranger.stranger().post(link, Map.of("List-Unsubscribe", "One-Click"));
    assertThat(consents.latest(dan)).containsOnlyKeys(Purpose.EMAIL);
  }

  @Test
  void refusesLinksThatAreNotOurs() {
    var eve = person("eve@prefs.example");
    var path = token(eve);

    assertThat(stranger.stranger().get(path + "x").status()).isEqualTo(404);
    assertThat(stranger.stranger().get("/c/nonsense").status()).isEqualTo(404);
    assertThat(stranger.stranger().get("/c/%7Bx%7D/unsubscribe").status()).isEqualTo(404);
    assertThat(stranger.stranger().post("/c/nonsense/none", Map.of()).status()).isEqualTo(404);
  }

  @Test
  void dropsMailsThatTheirReaderDoesNotWant() {
    var fay = person("fay@prefs.example");
    mail.send(promotional("fay:1", "fay@prefs.example"));
    consents.keep(fay, said(Purpose.EMAIL, false), clock.instant());
    mail.send(promotional("fay:2", "fay@prefs.example"));
    mail.send(Message.text("fay:3", "fay@prefs.example", "Asked for", "text"));

    assertThat(state("fay:1")).isEqualTo("KEPT");
    assertThat(state("fay:2")).isEqualTo("DROPPED");
    assertThat(state("fay:3")).isEqualTo("KEPT");
    var outbox = stranger.as(cast.ann()).get("/outbox?state=dropped");
    assertThat(outbox.html()).contains("Not wanted");
  }

  @Test
  void notesWhatSomebodySaidOnThePhone() {
    var gus = person("gus@prefs.example");
    var sam = stranger.as(cast.sam());
    var page = "/people/" + gus;
    sam.submit(
        page,
        page + "/consents",
        Map.of("purpose", "PHONE", "state", "WITHDRAWN", "basis", "CONSENT", "reason", "Hung up"));

    assertThat(sam.get(page).html()).contains("Not wanted", "By hand: Sam", "Hung up");
    sam.submit(page, page + "/consents", Map.of("purpose", "PHONE", "state", "GRANTED"));
    assertThat(consents.of(gus)).hasSize(1);
  }

  @Test
  void showsColleaguesWhatTheySeeWithoutAnythingToPress() {
    var kai = person("kai@prefs.example");
    var page = stranger.as(cast.sam()).get("/people/" + kai + "/preferences");

    assertThat(page.html()).contains("What may we do?", "disabled").doesNotContain("<form");
    assertThat(stranger.stranger().get("/people/" + kai + "/preferences").path())
        .isEqualTo("/sign-in");
  }

  @Test
  void provesWhatWasSaid() {
    var hal = person("hal@prefs.example");
    var told =
        Map.of(
            "purpose", "EMAIL",
            "state", "GRANTED",
            "wording", "=Yes, please",
            "source", "Fair",
            "evidence", "badge-7",
            "at", "2026-01-02T03:04:05Z");
    var path = "/api/v1/people/" + hal + "/consents";

    assertThat(api.post(path, told).status()).isEqualTo(201);
    assertThat(api.post(path, told).status()).isEqualTo(200);
    var ida = "/api/v1/people/" + person("ida@prefs.example") + "/consents";
    assertThat(api.post(ida, told).status()).as("the same list, signed by another").isEqualTo(201);
    assertThat(api.get(ida).json().at("/items").size()).isEqualTo(1);
    assertThat(api.get(path).json().at("/items").size()).isEqualTo(1);
    assertThat(api.get(path).text("/items/0/at")).isEqualTo("2026-01-02T03:04:05Z");
    assertThat(api.post(path, Map.of("purpose", "SPAM")).body())
        .contains("purpose", "state", "wording");
    var csv = stranger.as(cast.mia()).get("/people/" + hal + "/consents.csv").html();
    assertThat(csv)
        .contains("hal@prefs.example", "'=Yes, please", "2026-01-02T03:04:05Z", "badge-7");
    assertThat(api.get("/api/v1/consents?purpose=EMAIL&limit=200").body()).contains("badge-7");
    assertThat(stranger.as(cast.sam()).get("/people/" + hal + "/consents.csv").status())
        .isEqualTo(403);
  }

  @Test
  void leadsToWhoeverTheyHaveBecome() {
    var ivy = person("ivy@prefs.example");
    var jan = person("jan@prefs.example");
    var old = token(jan);
    var merged = api.post("/api/v1/people/" + ivy + "/merges", Map.of("other", jan.toString()));
    stranger.stranger().post(old + "/none", Map.of());

    assertThat(consents.latest(ivy)).hasSize(4);
    api.post("/api/v1/people/merges/" + merged.text("/id") + "/undo");
    assertThat(consents.latest(ivy)).hasSize(4);
    assertThat(consents.latest(jan).values())
        .as("who said no meanwhile is not written to by either name")
        .hasSize(4)
        .noneMatch(kept -> kept.said().granted());
  }

  @Test
  void givesBackToEachTheirOwnWordWhenTheyAreSeparated() {
    var lea = person("lea@prefs.example");
    var max = person("max@prefs.example");
    stranger.stranger().post(token(lea) + "/none", Map.of());
    var merged = api.post("/api/v1/people/" + lea + "/merges", Map.of("other", max.toString()));
    stranger.stranger().post(token(lea), Map.of("purpose", "EMAIL"));
    assertThat(consents.latest(lea).get(Purpose.EMAIL)).matches(kept -> kept.said().granted());

    api.post("/api/v1/people/merges/" + merged.text("/id") + "/undo");

    assertThat(consents.latest(lea).get(Purpose.EMAIL)).matches(kept -> !kept.said().granted());
    assertThat(consents.latest(max).get(Purpose.EMAIL)).matches(kept -> !kept.said().granted());
  }

  private PersonId person(String email) {
    return PersonId.of(api.post("/api/v1/people", Map.of("email", email)).text("/id"));
  }

  private String token(PersonId person) {
    var path = links.path(person, "en");
    return path.substring(0, path.indexOf('?'));
  }

  private String state(String key) {
    return jdbc.sql("select state from mail where key = :key")
        .param("key", key)
        .query(String.class)
        .single();
  }

  private static Consents.Said said(Purpose purpose, boolean granted) {
    return new Consents.Said(purpose, granted, false, "Test", "t-" + purpose, "No", 1, "en", null);
  }

  private static Message promotional(String key, String to) {
    return new Message(key, to, "News", "text", null, Map.of(), "EMAIL");
  }
}

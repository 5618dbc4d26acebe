package tandem.capture.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Api;
import tandem.Api.Answer;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.people.Consents;
import tandem.people.LawfulBasis;
import tandem.people.People;
import tandem.people.PersonId;
import tandem.people.Purpose;

/** What files say about consents. */
@TandemTest
class ConsentImportTest {

  @Autowired Api anybody;
  @Autowired Browser browser;
  @Autowired Cast cast;
  @Autowired People people;
  @Autowired Consents consents;
  @Autowired JdbcClient jdbc;

  private Api api;
  private Importing importing;

  @BeforeEach
  void signIn() {
    api = anybody.as(cast.mia());
    importing = new Importing(api);
  }

  @Test
  void keepsEachConsentWithItsProof() {
    var done =
        importing.people(
            """
            email,Email opt-in,Do not call,Profiling consent,Consent date,Legal basis
            ada@told.example,yes,,nein,2025-03-01,
            bob@told.example,Opted in,x,,,Legitimate interest – prospect/lead
            eve@told.example,,no,,,
            """);

    assertThat(counts(done)).isEqualTo("DONE 3 granted 2 withdrawn 2 objected 0");
    var mails = word("ada@told.example", Purpose.EMAIL);
    assertThat(mails.said().granted()).isTrue();
    assertThat(mails.said().confirmed()).isFalse();
    assertThat(mails.said().basis()).isEqualTo(LawfulBasis.CONSENT);
    assertThat(mails.said().source()).isEqualTo("Import leads.csv");
    assertThat(mails.said().wording()).isEqualTo("Consent: e-mail marketing: yes");
    assertThat(mails.at()).isEqualTo("2025-03-01T00:00:00Z");
    assertThat(word("ada@told.example", Purpose.PROFILING).said().granted()).isFalse();
    assertThat(word("bob@told.example", Purpose.EMAIL).said().basis())
        .isEqualTo(LawfulBasis.LEGITIMATE_INTEREST);
    assertThat(word("bob@told.example", Purpose.PHONE).said().granted()).isFalse();
    assertThat(consents.of(person("eve@told.example"))).as("no objection is no consent").isEmpty();
    var page = browser.as(cast.mia()).get("/capture/imports/" + done.text("/id")).html();
    assertThat(page).contains("Consents: 2 consents granted, 2 noes noted.");
  }

  @Test
  void vendorsColumnsAreUnderstood() {
    var hubspot =
        importing.people(
            """
            Record ID,Email,Unsubscribed from all email,Marketing contact status
            1,gone@vendor.example,true,Marketing contact
            2,here@vendor.example,false,Marketing contact
            """);
    assertThat(counts(hubspot)).isEqualTo("DONE 2 granted 0 withdrawn 1 objected 0");
    assertThat(hubspot.text("/mapping/Marketing contact status")).isEqualTo("attribute");
    var salesforce =
        importing.people("Id,Email,HasOptedOutOfEmail,DoNotCall\n9,sf@vendor.example,1,1\n");
    assertThat(counts(salesforce)).isEqualTo("DONE 1 granted 0 withdrawn 2 objected 0");
  }

  @Test
  void aNoOutlivesTheYesOfAFileAndANoOfAFileAlwaysCounts() {
    importing.people("email\nno@rules.example\nyes@rules.example\n");
    say("no@rules.example", "WITHDRAWN");
    say("yes@rules.example", "GRANTED");
    var csv =
        """
        email,first name,email consent,consent date
        no@rules.example,Nora,yes,
        yes@rules.example,Yves,no,2020-01-01
        """;

    assertThat(foreseen(csv)).isEqualTo("granted 0 withdrawn 1 objected 1");
    var done = importing.people(csv);

    assertThat(counts(done)).isEqualTo("DONE 0 granted 0 withdrawn 1 objected 1");
    assertThat(done.text("/updated")).as("the rest of both rows is in").isEqualTo("2");
    assertThat(granted("no@rules.example")).isFalse();
    assertThat(granted("yes@rules.example")).as("though said before the yes").isFalse();
    assertThat(browser.as(cast.mia()).get("/capture/imports/" + done.text("/id")).html())
        .contains("1 consent not taken, because the person has said no before");
  }

  @Test
  void aNoCountsEvenWhereTheRowIsLeftOut() {
    importing.people("email\nleft@rules.example\n");
    var csv = "email,email consent,do not call\nleft@rules.example,yes,yes\n";

    var done = importing.people(csv.getBytes(StandardCharsets.UTF_8), Map.of("known", "SKIP"));

    assertThat(counts(done)).isEqualTo("DONE 0 granted 0 withdrawn 1 objected 0");
    assertThat(done.text("/skipped")).isEqualTo("1");
    assertThat(consents.latest(person("left@rules.example"))).containsOnlyKeys(Purpose.PHONE);
  }

  @Test
  void aDryRunForeseesWhatTheImportDoes() {
    var csv =
        """
        email,email consent,email opt out
        one@dry.example,yes,
        one@dry.example,yes,
        two@dry.example,yes,yes
        one@dry.example,no,
        one@dry.example,yes,
        three@dry.example,perhaps,
        """;

    assertThat(foreseen(csv)).isEqualTo("granted 1 withdrawn 2 objected 1");
    assertThat(people.byEmail("one@dry.example")).isEmpty();
    var done = importing.people(csv);
    assertThat(counts(done)).isEqualTo("DONE 2 granted 1 withdrawn 2 objected 1");
    assertThat(done.text("/failed")).isEqualTo("1");
    assertThat(
            importing
                .done(importing.start(csv.getBytes(StandardCharsets.UTF_8), Map.of()))
                .text("/consents/withdrawn"))
        .as("the same again says nothing new")
        .isEqualTo("0");
  }

  @Test
  void undoMakesWhatWasSaidBeforeHoldAgainAndKeepsTheProof() {
    importing.people("email\nold@undo.example\nlater@undo.example\n");
    say("old@undo.example", "GRANTED");
    var done =
        importing.people(
            """
            email,email consent
            old@undo.example,no
            later@undo.example,yes
            new@undo.example,yes
            """);
    say("later@undo.example", "WITHDRAWN");

    var undone = importing.step(done.text("/id"), "undo");

    assertThat(undone.text("/state") + undone.text("/undo/removed")).isEqualTo("UNDONE1");
    assertThat(people.byEmail("new@undo.example")).as("no consent holds them").isEmpty();
    assertThat(granted("old@undo.example")).isTrue();
    assertThat(granted("later@undo.example")).as("what they said since").isFalse();
    assertThat(undoneOf("old@undo.example")).containsExactly("WITHDRAWN Import leads.csv");
    assertThat(undoneOf("later@undo.example")).containsExactly("GRANTED Import leads.csv");
    var again = importing.people("email,email consent\nnew@undo.example,yes\n");
    assertThat(counts(again)).isEqualTo("DONE 1 granted 1 withdrawn 0 objected 0");
  }

  private List<String> undoneOf(String email) {
    return jdbc.sql(
            """
            select (said ->> 'state') || ' ' || (said ->> 'source')
              from consent_undone
             where person_id = :person
            """)
        .param("person", person(email).value())
        .query(String.class)
        .list();
  }

  private void say(String email, String state) {
    var said =
        api.post(
            "/api/v1/people/" + person(email) + "/consents",
            Map.of("purpose", "EMAIL", "state", state, "wording", "On the phone"));
    assertThat(said.status()).as(said.body()).isEqualTo(201);
  }

  private boolean granted(String email) {
    return word(email, Purpose.EMAIL).said().granted();
  }

  private Consents.Kept word(String email, Purpose purpose) {
    return Objects.requireNonNull(consents.latest(person(email)).get(purpose));
  }

  private PersonId person(String email) {
    return people.byEmail(email).orElseThrow();
  }

  private String foreseen(String csv) {
    var bytes = csv.getBytes(StandardCharsets.UTF_8);
    return said(importing.done(importing.start(bytes, Map.of("dryRun", "true"))), "/dryRun");
  }

  private static String counts(Answer done) {
    return "%s %s %s".formatted(done.text("/state"), done.text("/created"), said(done, ""));
  }

  private static String said(Answer answer, String where) {
    var path = where + "/consents/";
    return "granted %s withdrawn %s objected %s"
        .formatted(
            answer.text(path + "granted"),
            answer.text(path + "withdrawn"),
            answer.text(path + "objected"));
  }
}

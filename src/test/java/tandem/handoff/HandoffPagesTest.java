package tandem.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.intake.Intake;
import tandem.people.PersonId;
import tandem.platform.MovableClock;

@TandemTest
class HandoffPagesTest {

  @Autowired private Browser stranger;
  @Autowired private Cast cast;
  @Autowired private Intake intake;
  @Autowired private MovableClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private Agreements agreements;

  @BeforeEach
  void enter() {
    cast.sam();
    cast.sue();
  }

  @AfterEach
  void settle() {
    clock.backToNow();
    jdbc.sql("delete from handoff").update();
    jdbc.sql("delete from agreement where version > 1").update();
  }

  @Test
  void showsSalesWhatWaitsAndWhy() {
    var person = demand("ada@pages.example");

    var page = stranger.as(owner(person)).get("/handoff");

    assertThat(page.html())
        .contains("1 person waits for your answer.", "For you", "From ada@pages.example")
        .contains("Requested a demo", "Due in 3 hours", "Accept", "No budget");
  }

  @Test
  void showsNobodyWhatIsForOthers() {
    var person = demand("bea@pages.example");
    var other = owner(person).email().startsWith("sam") ? cast.sue() : cast.sam();

    var page = stranger.as(other).get("/handoff");

    assertThat(page.html()).contains("Nobody waits").doesNotContain("bea@pages.example");
  }

  @Test
  void letsMarketingReadButNotAnswer() {
    var person = demand("cat@pages.example");
    var mia = stranger.as(cast.mia());

    assertThat(mia.get("/handoff").html())
        .contains("cat@pages.example")
        .doesNotContain("/accept\"");
    assertThat(mia.get("/people/" + person).html()).doesNotContain("/accept\"");
    var answer = mia.submit("/handoff", "/handoff/" + handoff(person) + "/accept", Map.of());
    assertThat(answer.status()).isEqualTo(403);
  }

  @Test
  void leadsFromYesToADeal() {
    var person = demand("dan@pages.example");
    var browser = stranger.as(owner(person));

    var page = browser.submit("/handoff", "/handoff/" + handoff(person) + "/accept", Map.of());

    assertThat(page.path()).isEqualTo("/handoff");
    assertThat(page.html()).contains("Accepted", "/deals/new?person=" + person);
  }

  @Test
  void asksForAReasonAndKeepsTheNote() {
    var person = demand("eve@pages.example");
    var browser = stranger.as(owner(person));
    var path = "/handoff/" + handoff(person) + "/reject";

    var asked = browser.submit("/handoff", path, Map.of("reason", "", "note", "call in May"));
    var done = browser.submit("/handoff", path, Map.of("reason", "not_now", "note", "call in May"));

    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.html()).contains("Choose why", ">call in May</textarea>");
    assertThat(done.html()).contains("Rejected", "Interested, but not now", "call in May");
  }

  @Test
  void returnsToThePageOfThePerson() {
    var person = demand("fay@pages.example");
    var browser = stranger.as(owner(person));
    assertThat(browser.get("/people/" + person).html()).contains("Due in", "Accept");

    var page =
        browser.submit(
            "/people/" + person,
            "/handoff/" + handoff(person) + "/accept",
            Map.of("person", person.toString()));

    assertThat(page.path()).isEqualTo("/people/" + person);
    assertThat(page.html()).contains("Accepted by sales");
  }

  @Test
  void saysWhatWaitsTooLong() {
    var person = demand("gil@pages.example");
    clock.ahead(Duration.ofHours(6));

    assertThat(stranger.as(owner(person)).get("/handoff").html())
        .contains("Overdue by 2 hours", "1 of them too long already");
  }

  @Test
  void groupsByOwnerForManagers() {
    demand("hal@pages.example");
    demand("ida@pages.example");

    assertThat(stranger.as(cast.max()).get("/handoff").html()).contains("For Sam", "For Sue");
  }

  @Test
  void letsManagersChangeTheAgreement() {
    var max = stranger.as(cast.max());
    var page =
        max.submit(
            "/handoff/agreement",
            "/handoff/agreement",
            Map.of(
                "threshold",
                "35,5",
                "hours",
                "0.5",
                "days",
                "14",
                "code",
                "",
                "label",
                "Too small for us",
                "leadsTo",
                "DISQUALIFIED"));

    assertThat(page.status()).as(page.html()).isEqualTo(200);
    assertThat(page.html()).contains("35.5 points", "30 min", "14 days", "Too small for us");
    assertThat(agreements.inForce().threshold()).isEqualTo(35.5);
    assertThat(agreements.reasons())
        .extracting(Agreements.Reason::code)
        .containsExactly("too_small_for_us");
    jdbc.sql("delete from reject_reason where code = 'too_small_for_us'").update();
    jdbc.sql("update reject_reason set retired_at = null").update();
  }

  @Test
  void refusesAnAgreementThatMakesNoSense() {
    var page =
        stranger
            .as(cast.max())
            .submit(
                "/handoff/agreement",
                "/handoff/agreement",
                Map.of("threshold", "none", "hours", "-1", "days", "14"));

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.html())
        .contains("must be a number above 0", "value=\"none\"", "for one at least");
    assertThat(agreements.inForce().version()).isEqualTo(1);
  }

  @Test
  void showsTheAgreementToEverybodyButLetsOnlyManagersChangeIt() {
    var mia = stranger.as(cast.mia());

    assertThat(mia.get("/handoff/agreement").html())
        .contains("20 points", "4 hours", "No budget")
        .doesNotContain("Agree on this");
    assertThat(mia.submit("/handoff", "/handoff/agreement", Map.of("threshold", "1")).status())
        .isEqualTo(403);
  }

  private PersonId demand(String email) {
    return new Demand(intake, clock).by(email);
  }

  private String handoff(PersonId person) {
    return jdbc.sql("select id::text from handoff where person_id = :person")
        .param("person", person.value())
        .query(String.class)
        .single();
  }

  private Cast.Member owner(PersonId person) {
    var email =
        jdbc.sql(
                "select u.email from handoff h join app_user u on u.id = h.owner_id where person_id = :person")
            .param("person", person.value())
            .query(String.class)
            .single();
    return email.startsWith("sam") ? cast.sam() : cast.sue();
  }
}

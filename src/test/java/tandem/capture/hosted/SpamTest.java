package tandem.capture.hosted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.capture.form.Form;
import tandem.capture.form.FormStore;
import tandem.people.People;
import tandem.platform.Ids;
import tandem.platform.MovableClock;
import tandem.web.RateLimits;

@TandemTest
class SpamTest {

  @Autowired Browser browser;
  @Autowired MovableClock clock;
  @Autowired FormStore store;
  @Autowired People people;
  @Autowired RateLimits limits;
  @Autowired Cast cast;
  @Autowired JdbcClient jdbc;

  private Stranger stranger;
  private Form form;

  @BeforeEach
  void aForm() {
    stranger = new Stranger(browser, clock);
    form =
        Making.form(
            "spam-" + Ids.next(),
            clock.instant(),
            Making.EMAIL,
            Making.standard("firstName", false));
    assertThat(store.add(form)).isTrue();
  }

  @Test
  void whatFillsInEverythingIsThankedSetAsideAndCanBeTakenAfterAll() {
    var thanks =
        stranger.fill(
            form.path(), Map.of("email", "trap@spam.example", Names.TRAP, "http://buy.example"));
    assertThat(thanks.html()).contains("That arrived");
    assertThat(people.byEmail("trap@spam.example")).isEmpty();

    var mia = browser.as(cast.mia());
    var list = "/capture/forms/" + form.id() + "/submissions?state=quarantined";
    assertThat(mia.get("/capture/forms").html()).contains("1 looks like spam");
    assertThat(mia.get(list).html())
        .contains("trap@spam.example", "a field that people do not see");
    var key = key("trap@spam.example");
    var path = "/capture/forms/" + form.id() + "/submissions/" + key;
    mia.submit(list, path + "/discard", Map.of());
    assertThat(mia.get(list).html()).doesNotContain("trap@spam.example");
    mia.submit(list, path + "/restore", Map.of());
    assertThat(mia.get(list).html()).contains("trap@spam.example");
    assertThat(mia.submit(list, path + "/release", Map.of()).html()).contains("like any other");
    assertThat(people.byEmail("trap@spam.example")).isPresent();
    mia.submit(list, path + "/release", Map.of());
    assertThat(
            jdbc.sql("select count(*) from interaction where door_id = :id")
                .param("id", form.id())
                .query(Long.class)
                .single())
        .isEqualTo(1);
    assertThat(browser.as(cast.sam()).get(list).status()).isEqualTo(403);
  }

  @Test
  void aNameWithALinkIsSetAside() {
    stranger.fill(
        form.path(), Map.of("email", "link@spam.example", "firstName", "Win at www.x.example"));
    assertThat(people.byEmail("link@spam.example")).isEmpty();
    assertThat(key("link@spam.example")).isNotNull();
  }

  @Test
  void whoeverIsAsQuickAsAProgramComputesOrWaits() {
    var page = stranger.get(form.path());
    var sent = Stranger.answers(page, Map.of("email", "quick@spam.example"));
    var challenged = browser.stranger().post(form.path(), sent);
    assertThat(challenged.status()).isEqualTo(428);
    assertThat(challenged.html())
        .contains(
            "data-work=\"12\"", "Your browser runs no scripts", "value=\"quick@spam.example\"");
    assertThat(people.byEmail("quick@spam.example")).isEmpty();

    var again = Stranger.answers(challenged, Map.of());
    again.put(Names.WORK, "0");
    assertThat(browser.stranger().post(form.path(), again).status()).isIn(428, 200);
    again.put(Names.WORK, work(showing(again), Gate.SMALL_WORK));
    assertThat(browser.stranger().post(form.path(), again).html()).contains("That arrived");
    assertThat(people.byEmail("quick@spam.example")).isPresent();

    var slow = Stranger.answers(stranger.get(form.path()), Map.of("email", "slow@spam.example"));
    assertThat(browser.stranger().post(form.path(), slow).status()).isEqualTo(428);
    assertThat(stranger.send(form.path(), slow).html()).contains("That arrived");
  }

  @Test
  void oneAddressThatSendsTooMuchIsAskedToWait() {
    var sent = Map.of("email", "many@spam.example");
    var last = browser.stranger().post(form.path(), sent);
    for (int i = 0; i < 45 && last.status() != 429; i++) {
      last = browser.stranger().post(form.path(), sent);
    }
    assertThat(last.status()).isEqualTo(429);
    assertThat(Long.parseLong(last.header("Retry-After"))).isPositive();
    assertThat(last.html()).contains("Slowly, please", "Nothing was kept");
    // Others are not starved.
    var other = Making.form("other-" + Ids.next(), clock.instant(), Making.EMAIL);
    assertThat(store.add(other)).isTrue();
    assertThat(stranger.fill(other.path(), Map.of("email", "calm@spam.example")).html())
        .contains("That arrived");
    assertThat(refused("LIMITED")).isPositive();
  }

  @Test
  void underAttackEveryoneComputesAndNobodyIsLost() {
    while (limits.tryTake("form:" + form.id(), new RateLimits.Rate(120, 2)) == null) {
      // Somebody sends from a thousand addresses.
    }
    var sent = Map.of("email", "victim@spam.example");
    var challenged = browser.stranger().post(form.path(), sent);
    assertThat(challenged.status()).isEqualTo(428);
    assertThat(challenged.html()).contains("data-work=\"16\"");
    var again = new HashMap<>(Stranger.answers(challenged, sent));
    again.put(Names.WORK, work(showing(again), Gate.LARGE_WORK));
    assertThat(browser.stranger().post(form.path(), again).html()).contains("That arrived");
    assertThat(people.byEmail("victim@spam.example")).isPresent();
    assertThat(refused("CHALLENGED")).isPositive();
  }

  @Test
  void workForAnotherShowingDoesNotCount() {
    var page = Stranger.answers(stranger.get(form.path()), Map.of("email", "w@spam.example"));
    var other = Stranger.answers(stranger.get(form.path()), Map.of());
    for (var work : new String[] {"", "x", "\0", "9".repeat(21), work(showing(other), 16)}) {
      page.put(Names.WORK, work);
      assertThat(Gate.hasWorked(page, 16)).isFalse();
    }
  }

  private static String showing(Map<String, String> sent) {
    return sent.getOrDefault(Names.SHOWING, "");
  }

  private static String work(String showing, int bits) {
    for (int tried = 0; ; tried++) {
      var sent = Map.of(Names.SHOWING, showing, Names.WORK, String.valueOf(tried));
      if (Gate.hasWorked(sent, bits)) {
        return String.valueOf(tried);
      }
    }
  }

  private long refused(String reason) {
    return jdbc.sql(
            "select coalesce(sum(count), 0) from form_refusal where form_id = :f and reason = :r")
        .param("f", form.id())
        .param("r", reason)
        .query(Long.class)
        .single();
  }

  private java.util.UUID key(String email) {
    return jdbc.sql("select key from form_submission where answers ->> 'email' = :email")
        .param("email", email)
        .query(java.util.UUID.class)
        .single();
  }
}

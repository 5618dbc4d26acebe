package tandem.access;

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
import tandem.platform.MovableClock;

@TandemTest
class SignInTest {

  private static final String WRONG = "E-mail or password is wrong.";
  private static final String TOO_OFTEN = "That was tried too often.";

  @Autowired private Browser browser;
  @Autowired private Cast cast;
  @Autowired private Accounts accounts;
  @Autowired private MovableClock clock;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void forgetEarlierFailures() {
    jdbc.sql("delete from sign_in_failure").update();
  }

  @AfterEach
  void setTheClockRight() {
    clock.backToNow();
  }

  @Test
  void leadsBackToThePageThatWasWanted() {
    var mia = cast.mia();
    var stranger = browser.stranger();

    var sent = stranger.get("/access/tokens?from=mail");
    var page = signIn(stranger, mia.email(), Cast.PASSWORD);

    assertThat(sent.path()).isEqualTo("/sign-in");
    assertThat(page.path()).isEqualTo("/access/tokens");
  }

  @Test
  void bringsASalespersonToWhatWaitsForSales() {
    var sam = cast.sam();
    var mia = cast.mia();

    assertThat(signIn(browser.stranger(), sam.email(), Cast.PASSWORD).path()).isEqualTo("/handoff");
    assertThat(signIn(browser.stranger(), mia.email(), Cast.PASSWORD).path()).isEqualTo("/people");
  }

  @Test
  void doesNotCareHowTheAddressIsWritten() {
    cast.mia();

    assertThat(signIn(browser.stranger(), " MIA@Tandem.Test ", Cast.PASSWORD).status())
        .isNotIn(401, 429);
  }

  @Test
  void saysTheSameOfAWrongPasswordAnUnknownAddressAndAClosedAccount() {
    var sue = cast.sue();
    accounts.disable(sue.id());

    var wrong = signIn(browser.stranger(), cast.mia().email(), "not the password");
    var unknown = signIn(browser.stranger(), "nobody@tandem.test", Cast.PASSWORD);
    var closed = signIn(browser.stranger(), sue.email(), Cast.PASSWORD);
    accounts.enable(sue.id());

    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.html()).contains(WRONG, "value=\"mia@tandem.test\"");
    assertThat(unknown.html()).contains(WRONG);
    assertThat(closed.html()).contains(WRONG);
  }

  @Test
  void slowsDownWhoGuessesOnePassword() {
    var mia = cast.mia();
    for (var guess = 1; guess <= 5; guess++) {
      assertThat(signIn(browser.stranger(), mia.email(), "guess " + guess).html()).contains(WRONG);
    }

    var right = signIn(browser.stranger(), mia.email(), Cast.PASSWORD);
    assertThat(right.status()).isEqualTo(429);
    assertThat(right.html()).contains(TOO_OFTEN);

    clock.ahead(Duration.ofMinutes(16));
    assertThat(signIn(browser.stranger(), mia.email(), Cast.PASSWORD).status()).isNotIn(401, 429);
  }

  @Test
  void slowsDownWhoGuessesAddressesThatNobodyHas() {
    for (var guess = 1; guess <= 5; guess++) {
      assertThat(signIn(browser.stranger(), "nobody@tandem.test", "guess").html()).contains(WRONG);
    }

    assertThat(signIn(browser.stranger(), "nobody@tandem.test", "guess").html())
        .contains(TOO_OFTEN);
  }

  @Test
  void slowsDownWhoTriesManyAccountsFromOnePlace() {
    for (var guess = 1; guess <= 20; guess++) {
      signIn(browser.stranger(), "user" + guess + "@tandem.test", "guess");
    }

    assertThat(signIn(browser.stranger(), cast.mia().email(), Cast.PASSWORD).status())
        .isEqualTo(429);
  }

  @Test
  void forgetsTheFailuresOfWhoGotIn() {
    var mia = cast.mia();
    for (var round = 1; round <= 3; round++) {
      for (var guess = 1; guess <= 4; guess++) {
        signIn(browser.stranger(), mia.email(), "guess");
      }
      assertThat(signIn(browser.stranger(), mia.email(), Cast.PASSWORD).status()).isNotIn(401, 429);
    }
  }

  @Test
  void letsNobodyPlantASession() {
    var stranger = browser.stranger();
    var before = session(stranger);

    signIn(stranger, cast.mia().email(), Cast.PASSWORD);

    assertThat(session(stranger)).isNotEqualTo(before);
    assertThat(
            jdbc.sql("select count(*) from spring_session where session_id = :id")
                .param("id", before)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void endsTheSessionAtSignOut() {
    var mia = browser.as(cast.mia());

    mia.submit("/access/tokens", "/sign-out", Map.of());

    assertThat(mia.get("/access/tokens").path()).isEqualTo("/sign-in");
  }

  @Test
  void sendsAFragmentOfAPageToSignInAsAWhole() {
    var answer = browser.stranger().get("/access/tokens", Map.of("HX-Request", "true"));

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("HX-Redirect")).isEqualTo("/sign-in");
  }

  private static Browser.Page signIn(Browser browser, String email, String password) {
    return browser.submit("/sign-in", "/sign-in", Map.of("email", email, "password", password));
  }

  private static String session(Browser browser) {
    browser.get("/sign-in");
    return browser.cookie("tandem");
  }
}

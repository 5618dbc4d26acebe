package tandem.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.platform.MovableClock;
import tandem.platform.Settings;

@TandemTest
class InvitationsTest {

  private static final Map<String, String> ANN =
      Map.of(
          "company", "Northwind",
          "email", "Ann@Northwind.test",
          "name", "Ann",
          "password", "correct horse battery");

  @Autowired private Browser browser;
  @Autowired private Cast cast;
  @Autowired private Invitations invitations;
  @Autowired private Users users;
  @Autowired private Settings settings;
  @Autowired private MovableClock clock;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void nobodyIsHereYet() {
    for (var table : List.of("api_token", "invitation", "app_user")) {
      jdbc.sql("delete from " + table).update();
    }
  }

  @AfterEach
  void setTheClockRight() {
    clock.backToNow();
    settings.company("Your company");
  }

  @Test
  void makesTheFirstAdminAndSignsHimIn() {
    var link = Objects.requireNonNull(invitations.setUpLink());
    var stranger = browser.stranger();

    stranger.submit(link, link, ANN);

    var ann = Objects.requireNonNull(users.byEmail("ann@northwind.test"));
    assertThat(ann.role()).isEqualTo(Role.ADMIN);
    assertThat(settings.company()).isEqualTo("Northwind");
    assertThat(stranger.get("/access/users").html()).contains("ann@northwind.test", "Northwind");
    assertThat(browser.stranger().get(link).status()).isEqualTo(410);
    assertThat(invitations.setUpLink()).isNull();
  }

  @Test
  void keepsTheSetUpLinkToTheLatest() {
    var first = Objects.requireNonNull(invitations.setUpLink());
    var second = Objects.requireNonNull(invitations.setUpLink());

    assertThat(browser.stranger().get(first).status()).isEqualTo(410);
    assertThat(browser.stranger().get(second).status()).isEqualTo(200);
  }

  @Test
  void endsTheSetUpOnceSomebodyIsHere() {
    var link = Objects.requireNonNull(invitations.setUpLink());
    cast.mia();

    assertThat(browser.stranger().get(link).status()).isEqualTo(410);
  }

  @Test
  void worksForADay() {
    var link = Objects.requireNonNull(invitations.setUpLink());

    clock.ahead(Duration.ofHours(23));
    assertThat(browser.stranger().get(link).status()).isEqualTo(200);
    clock.ahead(Duration.ofHours(25));
    assertThat(browser.stranger().get(link).status()).isEqualTo(410);
  }

  @Test
  void saysAtTheFieldsWhatIsAmissAndLosesNothingTyped() {
    var link = Objects.requireNonNull(invitations.setUpLink());

    var page =
        browser
            .stranger()
            .submit(
                link,
                link,
                Map.of("company", "Northwind", "email", "ann", "name", " ", "password", "short"));

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.html())
        .contains(
            "Enter an e-mail address", "Enter a name", "Take at least 10", "value=\"Northwind\"");
    assertThat(users.all()).isEmpty();
  }

  @Test
  void letsAColleagueChooseHisPasswordOnce() {
    var sam = users.create("sam@tandem.test", "Sam", Role.SALESPERSON, null);
    var link = invitations.link(sam.id());
    var choice = Map.of("name", "Sam Seller", "password", "correct horse battery");

    assertThat(browser.stranger().submit(link, link, choice).status()).isNotIn(410, 422);

    assertThat(Objects.requireNonNull(users.find(sam.id())).name()).isEqualTo("Sam Seller");
    assertThat(browser.stranger().submit(link, link, choice).status()).isEqualTo(403);
    assertThat(browser.stranger().get(link).status()).isEqualTo(410);
  }

  @Test
  void letsNobodyBecomeSomebodyElseByAnInvitation() {
    var sam = users.create("sam@tandem.test", "Sam", Role.SALESPERSON, null);
    var link = invitations.link(sam.id());

    browser
        .stranger()
        .submit(
            link,
            link,
            Map.of("email", "boss@tandem.test", "name", "Sam", "password", "a long password"));

    assertThat(Objects.requireNonNull(users.find(sam.id())).email()).isEqualTo("sam@tandem.test");
    assertThat(users.all()).hasSize(1);
  }

  @Test
  void knowsNoInventedLink() {
    assertThat(browser.stranger().get("/welcome/invented").status()).isEqualTo(410);
  }
}

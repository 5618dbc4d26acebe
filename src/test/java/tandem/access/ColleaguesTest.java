package tandem.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Api;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;

@TandemTest
class ColleaguesTest {

  @Autowired private Browser browser;
  @Autowired private Api api;
  @Autowired private Cast cast;
  @Autowired private Users users;
  @Autowired private Accounts accounts;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void nobodyIsHereYet() {
    for (var table : List.of("api_token", "invitation", "app_user")) {
      jdbc.sql("delete from " + table).update();
    }
  }

  @Test
  void addsAColleagueAndShowsTheLinkOnce() {
    var ann = browser.as(cast.ann());

    var after =
        ann.submit(
            "/access/users",
            "/access/users",
            Map.of("email", "Sam@Tandem.test", "name", "Sam", "role", "SALESPERSON"));

    assertThat(after.html()).contains("A link for Sam", api.base() + "/welcome/", "Invited");
    assertThat(ann.get("/access/users").html()).doesNotContain("/welcome/");
    assertThat(users.salespeople()).extracting(User::email).containsExactly("sam@tandem.test");
  }

  @Test
  void marksTheFieldWhereTheAddressIsTaken() {
    var page =
        browser
            .as(cast.ann())
            .submit(
                "/access/users",
                "/access/users",
                Map.of("email", cast.mia().email(), "name", "Mimi", "role", "MARKETER"));

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.html()).contains("Somebody with this address is here already.", "Mimi");
  }

  @Test
  void closesAnAccountAtOnceInBrowserAndApi() {
    var sam = cast.sam();
    var before = browser.as(sam);
    var ann = browser.as(cast.ann());
    assertThat(api.as(sam).get("/api/v1/probe/" + sam.id()).status()).isEqualTo(200);

    var after = change(ann, sam, "disable", Map.of());

    assertThat(after.html()).contains("Sam can no longer sign in.", "Undo", "No access");
    assertThat(before.get("/access/tokens").path()).isEqualTo("/sign-in");
    assertThat(api.as(sam).get("/api/v1/probe/" + sam.id()).status()).isEqualTo(401);
    assertThat(users.salespeople()).isEmpty();

    change(ann, sam, "enable", Map.of());
    assertThat(browser.as(sam).get("/access/tokens").status()).isEqualTo(200);
    assertThat(api.as(sam).get("/api/v1/probe/" + sam.id()).status()).isEqualTo(401);
  }

  @Test
  void givesAnotherRoleThatCountsInRunningSessions() {
    var sam = cast.sam();
    var session = browser.as(sam);
    assertThat(session.get("/access/users").status()).isEqualTo(403);

    change(browser.as(cast.ann()), sam, "role", Map.of("role", "ADMIN"));

    assertThat(session.get("/access/users").status()).isEqualTo(200);
  }

  @Test
  void keepsTheLastAdmin() {
    var ann = cast.ann();
    // Invited, but without a password: not somebody who could administer.
    users.create("new@tandem.test", "New", Role.ADMIN, null);
    var browserOfAnn = browser.as(ann);

    var demoted = change(browserOfAnn, ann, "role", Map.of("role", "MARKETER"));
    var disabled = change(browserOfAnn, ann, "disable", Map.of());

    assertThat(demoted.html()).contains("Ann is the last admin who can sign in.");
    assertThat(disabled.html()).contains("Ann is the last admin who can sign in.");
    assertThat(Objects.requireNonNull(users.find(ann.id())).role()).isEqualTo(Role.ADMIN);
  }

  @Test
  void keepsOneAdminWhenTwoRemoveEachOther() throws Exception {
    for (var round = 1; round <= 10; round++) {
      nobodyIsHereYet();
      var one = users.create("one@tandem.test", "One", Role.ADMIN, Cast.PASSWORD);
      var two = users.create("two@tandem.test", "Two", Role.ADMIN, Cast.PASSWORD);
      var ready = new CountDownLatch(2);
      try (var threads = Executors.newFixedThreadPool(2)) {
        var first = threads.submit(() -> atOnce(ready, () -> accounts.disable(two.id())));
        var second =
            threads.submit(() -> atOnce(ready, () -> accounts.give(one.id(), Role.MANAGER)));
        assertThat(first.get() ^ second.get()).as("exactly one is done, round " + round).isTrue();
      }
    }
  }

  @Test
  void knowsNobodyUnderAnInventedId() {
    var ann = browser.as(cast.ann());

    assertThat(ann.submit("/access/users", "/access/users/banana/disable", Map.of()).status())
        .isEqualTo(404);
    assertThat(
            ann.submit(
                    "/access/users", "/access/users/%s/disable".formatted(UserId.next()), Map.of())
                .status())
        .isEqualTo(404);
  }

  private static Browser.Page change(
      Browser browser, Cast.Member member, String what, Map<String, String> fields) {
    return browser.submit(
        "/access/users", "/access/users/%s/%s".formatted(member.id(), what), fields);
  }

  private interface Change {
    boolean make();
  }

  private static boolean atOnce(CountDownLatch ready, Change change) throws InterruptedException {
    ready.countDown();
    ready.await();
    return change.make();
  }
}

package tandem.outbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Api;
import tandem.Browser;
import tandem.BrowserTest;
import tandem.Cast;
import tandem.Screen;
import tandem.platform.Mail;
import tandem.platform.Message;

@BrowserTest
class OutboxTest {

  private static final String HTML =
      "<h1>Hello Ada</h1><script>parent.document.title = 'taken'</script>"
          + "<img src='https://spy.example/x.png'><p style='color: red'>red</p>";

  @Autowired Mail mail;
  @Autowired Api api;
  @Autowired Browser browser;
  @Autowired Cast cast;
  @Autowired JdbcClient jdbc;

  @Test
  void anAdminReadsEveryMailAndNothingInItRuns(Screen screen) {
    var id = send("read", "Confirm your <b>sign-up</b>", HTML);
    var ann = screen.as(cast.ann());
    ann.navigate("/outbox");
    assertThat(ann.locator(".head-line")).containsText("No mail server is set up");
    ann.click("text=Confirm your <b>sign-up</b>");
    assertThat(ann.locator("h1")).containsText("Confirm your <b>sign-up</b>");
    assertThat(ann.locator(".outbox-text")).containsText("Hello <b>Ada</b> as text");
    assertThat(ann.frameLocator("iframe").locator("h1")).hasText("Hello Ada");
    org.assertj.core.api.Assertions.assertThat(ann.title()).doesNotContain("taken");

    var html = browser.as(cast.ann()).get("/outbox/" + id + "/html");
    assertThat(html.header("Content-Security-Policy"))
        .contains("script-src 'none'", "img-src data:", "sandbox", "frame-ancestors 'self'");
    screen.forgiveErrors();
  }

  @Test
  void onlyAdminsReadMails() {
    var id = send("secret", "A secret link", null);
    for (var member : java.util.List.of(cast.mia(), cast.sam(), cast.max())) {
      assertThat(browser.as(member).get("/outbox").status()).isEqualTo(403);
      assertThat(browser.as(member).get("/outbox/" + id).status()).isEqualTo(403);
      assertThat(api.as(member).get("/api/v1/outbox").status()).isEqualTo(403);
    }
    assertThat(browser.stranger().get("/outbox/" + id).path()).isEqualTo("/sign-in");
  }

  @Test
  void programsReadThemToo() {
    var id = send("program", "For a program", "<p>x</p>");
    var ann = api.as(cast.ann());
    assertThat(ann.get("/api/v1/outbox?state=kept&limit=1").text("/items/0/subject"))
        .isEqualTo("For a program");
    assertThat(ann.get("/api/v1/outbox/" + id).text("/text")).isEqualTo("Hello <b>Ada</b> as text");
    assertThat(ann.get("/api/v1/outbox?state=odd").status()).isEqualTo(400);
    assertThat(ann.get("/api/v1/outbox/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(ann.get("/api/v1/outbox?after=junk").status()).isEqualTo(400);
    assertThat(browser.as(cast.ann()).get("/outbox?state=sent").html()).contains("No mail here");
  }

  private UUID send(String key, String subject, @org.jspecify.annotations.Nullable String html) {
    mail.send(
        new Message(key, "ada@byron.example", subject, "Hello <b>Ada</b> as text", html, Map.of()));
    return jdbc.sql("select id from mail where key = :key")
        .param("key", key)
        .query(UUID.class)
        .single();
  }
}

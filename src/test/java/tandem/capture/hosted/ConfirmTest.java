package tandem.capture.hosted;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.capture.form.Form;
import tandem.capture.form.FormStore;
import tandem.capture.form.MailRule;
import tandem.capture.form.OptIn;
import tandem.capture.form.Texts;
import tandem.people.Consents;
import tandem.people.People;
import tandem.people.Purpose;
import tandem.platform.Ids;
import tandem.platform.MovableClock;

@TandemTest
class ConfirmTest {

  private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/f/\\S+)");
  private static final OptIn A_DAY =
      new OptIn(24, Texts.in("en", "Really?"), Texts.in("en", "Press this:"));

  @Autowired Browser browser;
  @Autowired MovableClock clock;
  @Autowired Cast cast;
  @Autowired FormStore store;
  @Autowired People people;
  @Autowired Consents consents;
  @Autowired FormJobs jobs;
  @Autowired JdbcClient jdbc;

  private Stranger stranger;
  private Form form;

  @BeforeEach
  void aNewsletter() {
    stranger = new Stranger(browser, clock);
    var plain =
        Making.form(
            "letter-" + Ids.next(),
            clock.instant(),
            Making.EMAIL,
            Making.consent(Purpose.EMAIL, "Send me the letter."));
    form = Making.with(plain, A_DAY, MailRule.ANY, 0);
    assertThat(store.add(form)).isTrue();
  }

  @Test
  void nothingComesOfItBeforeTheButtonIsPressed() {
    var sent = stranger.fill(form.path(), yes("ada@confirm.example"));
    assertThat(sent.html()).contains("Look into your inbox").doesNotContain("ada@confirm");
    assertThat(people.byEmail("ada@confirm.example")).isEmpty();

    var mail = mails("ada@confirm.example").getFirst();
    assertThat(mail).contains("Press this:").contains("If it was not you");
    // A scanner follows the link, as often as it likes.
    var asked = stranger.get(link(mail));
    assertThat(asked.html()).contains("One click more", "Yes, I confirm");
    stranger.get(link(mail));
    assertThat(people.byEmail("ada@confirm.example")).isEmpty();

    var confirmed = stranger.send(link(mail) + "", Map.of("link", linkSeal(mail)));
    assertThat(confirmed.html()).contains("That arrived");
    var ada = people.byEmail("ada@confirm.example").orElseThrow();
    var kept = consents.of(ada).getFirst();
    assertThat(kept.said().purpose()).isEqualTo(Purpose.EMAIL);
    assertThat(kept.said().granted()).isTrue();
    assertThat(kept.said().confirmed()).isTrue();
    assertThat(kept.said().wording()).isEqualTo("Send me the letter.");
    assertThat(kept.said().version()).isEqualTo(1);
    assertThat(kept.said().ip()).isEqualTo("127.0.0.1");
    assertThat(browser.as(cast.mia()).get("/people/" + ada).html())
        .contains("Granted and confirmed", "Send me the letter.");
    // Pressing again changes nothing.
    stranger.send(link(mail), Map.of("link", linkSeal(mail)));
    assertThat(consents.of(ada)).hasSize(1);
    assertThat(interactions(form)).isEqualTo(1);
  }

  @Test
  void whoHasConfirmedIsNotAskedTwiceAndNobodyLearnsThat() {
    var first = stranger.fill(form.path(), yes("bob@confirm.example"));
    stranger.send(
        link(mails("bob@confirm.example").getFirst()),
        Map.of("link", linkSeal(mails("bob@confirm.example").getFirst())));
    var second = stranger.fill(form.path(), yes("bob@confirm.example"));

    assertThat(mails("bob@confirm.example")).hasSize(1);
    assertThat(interactions(form)).isEqualTo(2);
    assertThat(text(second.html())).isEqualTo(text(first.html()));
  }

  @Test
  void aLinkExpiresAndWhatWaitedIsForgotten() {
    stranger.fill(form.path(), yes("late@confirm.example"));
    var mail = mails("late@confirm.example").getFirst();
    stranger.later(Duration.ofHours(24));

    assertThat(stranger.get(link(mail)).status()).isEqualTo(410);
    var late = stranger.send(link(mail), Map.of("link", linkSeal(mail)));
    assertThat(late.status()).isEqualTo(410);
    assertThat(late.html()).contains("This link has expired", form.path());
    assertThat(people.byEmail("late@confirm.example")).isEmpty();
    assertThat(jobs.forget()).isGreaterThanOrEqualTo(1);
    assertThat(stranger.get(link(mail)).status()).isEqualTo(410);
  }

  @Test
  void aLinkThatSomebodyMadeUpLeadsNowhere() {
    for (var link : List.of("", "x", "a.b", "%00", "x".repeat(5_000))) {
      assertThat(stranger.get(form.path() + "/confirm?link=" + link).status()).isEqualTo(410);
    }
    assertThat(stranger.get(form.path() + "/confirm").status()).isEqualTo(410);
    assertThat(stranger.send(form.path() + "/confirm", Map.of()).status()).isEqualTo(410);
  }

  @Test
  void aDoubleClickAsksOnce() {
    var all = Stranger.answers(stranger.get(form.path()), yes("twice@confirm.example"));
    stranger.send(form.path(), all);
    stranger.send(form.path(), all);

    assertThat(mails("twice@confirm.example")).hasSize(1);
  }

  private static Map<String, String> yes(String email) {
    return Map.of("email", email, "consent_email", "yes");
  }

  private static String text(String html) {
    return html.substring(html.indexOf("<main")).replaceAll("\\s+", " ");
  }

  private List<String> mails(String to) {
    return jdbc.sql("select body from mail where recipient = :to order by created_at")
        .param("to", to)
        .query(String.class)
        .list();
  }

  private static String link(String mail) {
    var found = LINK.matcher(mail);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static String linkSeal(String mail) {
    return link(mail).split("link=", 2)[1];
  }

  private long interactions(Form one) {
    return jdbc.sql("select count(*) from interaction where door_id = :id")
        .param("id", one.id())
        .query(Long.class)
        .single();
  }
}

package tandem.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.TandemTest;
import tandem.intake.Intake;
import tandem.intake.Outcome;
import tandem.journal.Interaction;
import tandem.journal.Kind;
import tandem.journal.Touch;
import tandem.journal.Who;
import tandem.people.Consents;
import tandem.people.Profile;
import tandem.people.ProfileField;
import tandem.people.Purpose;
import tandem.platform.CannotStart;
import tandem.platform.Ids;
import tandem.platform.Mail;
import tandem.platform.Message;

@TandemTest
class MailTest {

  private static final ServerSetup PLAIN =
      new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
  private static final ServerSetup TLS =
      new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS);

  @Autowired Mail mail;
  @Autowired MailStore store;
  @Autowired Delivery delivery;
  @Autowired Intake intake;
  @Autowired Consents consents;
  @Autowired ConfigurableEnvironment environment;
  @Autowired PlatformTransactionManager transactions;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  @Test
  void aMailLeavesOnceAfterTheCommit() throws Exception {
    var server = new GreenMail(PLAIN);
    server.start();
    try (var _ = new Post(environment, "smtp://localhost:" + server.getSmtp().getPort())) {
      var transaction = new TransactionTemplate(transactions);
      transaction.executeWithoutResult(
          status -> {
            mail.send(message("rolled-back"));
            status.setRollbackOnly();
          });
      transaction.executeWithoutResult(
          status -> {
            assertThat(mail.send(message("once"))).isTrue();
            assertThat(mail.send(message("once"))).isFalse();
            assertThat(server.getReceivedMessages()).isEmpty();
          });
      assertThat(mail.send(message("once"))).isFalse();
      await("once", "SENT");

      assertThat(received(server, "once")).hasSize(1);
      var received = received(server, "once").getFirst();
      assertThat(received.getSubject()).isEqualTo("Grüße ✓");
      assertThat(received.getFrom()[0].toString()).isEqualTo("Halden <hello@halden.example>");
      assertThat(received.getHeader("Message-ID"))
          .containsExactly("<%s@halden.example>".formatted(id("once")));
      assertThat(received.getHeader("List-Unsubscribe")).containsExactly("<https://x.example/u>");
      assertThat(GreenMailUtil.getWholeMessage(received))
          .contains("multipart/alternative", "text/plain", "text/html");
    } finally {
      server.stop();
    }
  }

  @Test
  void isDroppedWhereItsReaderTakesTheConsentBackWhileItWaits() {
    var server = new GreenMail(PLAIN);
    server.start();
    var reader =
        intake.take(
            new Interaction(
                UUID.randomUUID(),
                "waits",
                Kind.ADDED,
                null,
                clock.instant(),
                Who.known(
                    null, Profile.builder().say(ProfileField.EMAIL, "waits@byron.example").build()),
                Touch.NONE,
                null,
                Map.of()));
    var person = Objects.requireNonNull(((Outcome.Taken) reader).person());
    try (var _ = new Post(environment, "smtp://localhost:" + server.getSmtp().getPort())) {
      for (var key : List.of("wanted", "unwanted")) {
        var news = new Message(key, "waits@byron.example", "News", "text", null, Map.of(), "EMAIL");
        assertThat(store.add(Ids.next(), news, new MailStore.Beginning.Waiting(), clock.instant()))
            .isTrue();
      }
      assertThat(delivery.deliver(id("wanted"))).isEmpty();
      consents.keep(
          person,
          new Consents.Said(
              Purpose.EMAIL, false, false, "Preference centre", "no", "No", 1, "en", null),
          clock.instant());
      assertThat(delivery.deliver(id("unwanted"))).isEmpty();

      assertThat(state("wanted")).isEqualTo("SENT");
      assertThat(state("unwanted")).isEqualTo("DROPPED");
      assertThat(problem("unwanted")).contains("They do not want it", "Preference centre");
      assertThat(received(server, "wanted")).hasSize(1);
    } finally {
      server.stop();
    }
  }

  @Test
  void speaksTlsWithAPassword() {
    var server =
        new GreenMail(TLS)
            .withConfiguration(
                new GreenMailConfiguration().withUser("mia@halden.example", "p@ss/word"));
    server.start();
    var port = server.getSmtps().getPort();
    try (var _ = new Post(environment, smtps("p%40ss%2Fword", port, "?trust=yes"))) {
      assertThat(deliver("tls")).isEmpty();
      assertThat(state("tls")).isEqualTo("SENT");
      assertThat(received(server, "tls")).hasSize(1);
    }
    // Nobody has vouched for the certificate.
    try (var _ = new Post(environment, smtps("p%40ss%2Fword", port, ""))) {
      assertThat(deliver("forged")).isPresent();
      assertThat(state("forged")).isEqualTo("WAITING");
    }
    try (var _ = new Post(environment, smtps("wrong", port, "?trust=yes"))) {
      assertThat(deliver("password")).contains(Duration.ofSeconds(15));
      assertThat(problem("password")).contains("Authentication").doesNotContain("wrong");
      assertThat(received(server, "tls")).hasSize(1);
    } finally {
      server.stop();
    }
  }

  @Test
  void sendsNoPasswordInTheClear() {
    var server =
        new GreenMail(PLAIN)
            .withConfiguration(new GreenMailConfiguration().withUser("mia@halden.example", "word"));
    server.start();
    var url = "smtp://mia%40halden.example:word@localhost:" + server.getSmtp().getPort();
    try (var _ = new Post(environment, url)) {
      assertThat(deliver("clear")).isPresent();
      assertThat(problem("clear")).containsIgnoringCase("STARTTLS");
      assertThat(received(server, "clear")).isEmpty();
    } finally {
      server.stop();
    }
  }

  @Test
  void waitsForAServerThatIsAway() throws IOException {
    int port;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    try (var _ = new Post(environment, "smtp://localhost:" + port)) {
      assertThat(deliver("away")).contains(Duration.ofSeconds(15));
      assertThat(delivery.deliver(id("away"))).contains(Duration.ofMinutes(1));
      assertThat(state("away")).isEqualTo("WAITING");
      assertThat(problem("away")).contains("connect");

      var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
      server.start();
      assertThat(delivery.deliver(id("away"))).isEmpty();
      assertThat(state("away")).isEqualTo("SENT");
      assertThat(received(server, "away")).hasSize(1);
      server.stop();
    }
  }

  @Test
  void givesUpInTheEnd() throws IOException {
    try (var server = new Moody(Map.of("RCPT", "451 come back later"));
        var _ = new Post(environment, server.url())) {
      assertThat(deliver("busy")).isPresent();
      for (int tries = 2; delivery.deliver(id("busy")).isPresent(); tries++) {
        assertThat(tries).isLessThan(20);
      }
      assertThat(state("busy")).isEqualTo("FAILED");
      assertThat(problem("busy")).contains("Given up after 9 tries", "451 come back later");
    }
  }

  @Test
  void givesUpAtOnceWhatWillNeverBeTaken() throws IOException {
    try (var server = new Moody(Map.of("RCPT", "550 5.1.1 nobody of that name"));
        var _ = new Post(environment, server.url())) {
      assertThat(deliver("nobody")).isEmpty();
      assertThat(state("nobody")).isEqualTo("FAILED");
      assertThat(problem("nobody")).contains("550 5.1.1 nobody of that name");
      assertThat(delivery.deliver(id("nobody"))).isEmpty();
      assertThat(server.told).hasValue(0);
    }
  }

  @Test
  void doesNotSendAgainWhatTheServerMayHaveTaken() throws IOException {
    try (var server = new Moody(Map.of(".", ""));
        var _ = new Post(environment, server.url())) {
      assertThat(deliver("hung-up")).isEmpty();
      assertThat(state("hung-up")).isEqualTo("UNCLEAR");
      assertThat(delivery.deliver(id("hung-up"))).isEmpty();
      assertThat(server.told).hasValue(1);
      // Unless somebody who knows better wants it.
      assertThat(mail.sendAgain(id("hung-up"))).isTrue();
      assertThat(mail.sendAgain(id("hung-up"))).isFalse();
    }
    try (var server = new Moody(Map.of("DATA", ""));
        var _ = new Post(environment, server.url())) {
      assertThat(deliver("early")).isPresent();
      assertThat(state("early")).isEqualTo("WAITING");
    }
  }

  @Test
  void aMailThatWasBeingSentWhenTandemDiedIsUnclear() {
    add("died");
    assertThat(store.claim(id("died"), clock.instant())).isPresent();
    delivery.lost(id("died"));
    assertThat(state("died")).isEqualTo("UNCLEAR");
    add("not-begun");
    delivery.lost(id("not-begun"));
    assertThat(state("not-begun")).isEqualTo("WAITING");
  }

  @Test
  void twoNodesThatWantTheSameMailSendItOnce() throws Exception {
    try (var server = new Moody(Map.of());
        var _ = new Post(environment, server.url());
        var nodes = Executors.newFixedThreadPool(4)) {
      for (var key : List.of("race-1", "race-2", "race-3")) {
        add(key);
        var start = new CountDownLatch(1);
        var racing =
            IntStream.range(0, 4)
                .mapToObj(
                    node ->
                        nodes.submit(
                            () -> {
                              start.await();
                              return delivery.deliver(id(key));
                            }))
                .toList();
        start.countDown();
        for (var one : racing) {
          assertThat(one.get()).isEmpty();
        }
        assertThat(state(key)).isEqualTo("SENT");
      }
      assertThat(server.told).hasValue(3);
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void withoutAServerItStaysInTheOutbox() {
    assertThat(mail.send(message("kept"))).isTrue();
    assertThat(state("kept")).isEqualTo("KEPT");
    assertThat(delivery.deliver(id("kept"))).isEmpty();
    assertThat(mail.sendAgain(id("kept"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b.example\r\nBcc: all@b.example",
        "a@b.example, c@d.example",
        "a@b.example\nX: y",
        "Ada <a@b.example>",
        "no address",
        ""
      })
  void refusesWhatIsNotOneAddress(String to) {
    assertThatThrownBy(() -> Message.text("key", to, "Hello", "text"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesHeadersThatSomebodySmuggledIn() {
    assertThatThrownBy(() -> Message.text("key", "a@b.example", "Hi\r\nBcc: x@y.example", "text"))
        .isInstanceOf(IllegalArgumentException.class);
    for (var headers :
        List.of(
            Map.of("Bcc", "x@y.example"),
            Map.of("X-A\r\nBcc", "x@y.example"),
            Map.of("X-A", "b\r\nBcc: x@y.example"))) {
      assertThatThrownBy(() -> new Message("key", "a@b.example", "Hi", "text", null, headers))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void saysWhatIsWrongWithTheAddressOfTheServerButNotItsPassword() {
    for (var url : List.of("http://x:secret@y", "smtp//:secret", "smtp://a:secret@", "::secret")) {
      assertThatThrownBy(() -> Smtp.of(url, "a@b.example"))
          .isInstanceOf(CannotStart.class)
          .hasMessageNotContaining("secret")
          .hasMessageContaining("smtps://");
    }
    assertThatThrownBy(() -> Smtp.of("smtp://mail.example", null)).isInstanceOf(CannotStart.class);
    assertThat(Smtp.of("smtps://u:secret@mail.example", "a@b.example").toString())
        .isEqualTo("smtps://mail.example:465");
  }

  private static String smtps(String password, int port, String more) {
    return "smtps://mia%%40halden.example:%s@localhost:%d%s".formatted(password, port, more);
  }

  private java.util.Optional<Duration> deliver(String key) {
    add(key);
    return delivery.deliver(id(key));
  }

  /** Without a job, so that only the test delivers it. */
  private void add(String key) {
    assertThat(
            store.add(Ids.next(), message(key), new MailStore.Beginning.Waiting(), clock.instant()))
        .isTrue();
  }

  private static Message message(String key) {
    return new Message(
        key,
        "ada@byron.example",
        "Grüße ✓",
        "Hello Ada",
        "<p>Hello <b>Ada</b></p>",
        Map.of("List-Unsubscribe", "<https://x.example/u>"));
  }

  private void await(String key, String state) throws InterruptedException {
    var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!state(key).equals(state)) {
      assertThat(System.nanoTime()).as(problem(key)).isLessThan(end);
      Thread.sleep(50);
    }
  }

  private UUID id(String key) {
    return jdbc.sql("select id from mail where key = :key")
        .param("key", key)
        .query(UUID.class)
        .single();
  }

  private String state(String key) {
    return jdbc.sql("select state from mail where key = :key")
        .param("key", key)
        .query(String.class)
        .single();
  }

  private String problem(String key) {
    return jdbc.sql("select coalesce(problem, '') from mail where key = :key")
        .param("key", key)
        .query(String.class)
        .single();
  }

  /** That mail as it came; others that still wait may come along by the jobs. */
  private List<MimeMessage> received(GreenMail server, String key) {
    return Arrays.stream(server.getReceivedMessages())
        .filter(mail -> GreenMailUtil.getHeaders(mail).contains(id(key).toString()))
        .toList();
  }
}

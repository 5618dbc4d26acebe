package tandem.capture.connector;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.platform.Ids;
import tandem.web.NotFound;
import tandem.web.RateLimits;
import tools.jackson.databind.JsonNode;

/**
 * The way of a delivery: prove it, read it, take it, keep it for a while. What it does and that it
 * came are one transaction.
 */
@Component
public class Reception {

  private static final RateLimits.Rate SENDER = new RateLimits.Rate(300, 50);

  /** Whoever holds no key wears out a bucket of their own, and not the true sender's. */
  private static final RateLimits.Rate STRANGER = new RateLimits.Rate(30, 0.5);

  private static final Pattern KEY_IN_BODY =
      Pattern.compile("(\"[Gg]oogle_key\"\\s*:\\s*)\"[^\"]*\"");

  private final ConnectorStore connectors;
  private final DeliveryStore deliveries;
  private final Formats formats;
  private final Handling handling;
  private final RateLimits limits;
  private final Clock clock;

  Reception(
      ConnectorStore connectors,
      DeliveryStore deliveries,
      Formats formats,
      Handling handling,
      RateLimits limits,
      Clock clock) {
    this.connectors = connectors;
    this.deliveries = deliveries;
    this.formats = formats;
    this.handling = handling;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Whether it was taken, known, nothing, or waits.
   *
   * @param status what the sender is answered with
   */
  public record Answer(int status, String words) {

    static Answer of(List<Verdict> verdicts) {
      return verdicts.stream()
          .filter(verdict -> verdict.reason() != null)
          .findFirst()
          .map(v -> new Answer(Objects.requireNonNull(v.reason()).status(), v.words()))
          .orElse(new Answer(200, ""));
    }
  }

  /**
   * @throws NotFound where there is no such connector
   */
  public Answer receive(ConnectorKind kind, ConnectorId id, Knock knock) {
    var connector = connectors.find(id);
    if (connector == null || connector.kind() != kind) {
      throw new NotFound("connector");
    }
    var body = Nodes.object(knock.body());
    if (!Proof.isPing(kind, knock) && !Proof.holds(connector, knock, body)) {
      return stranger(connector, knock, body);
    }
    limits.take("connector:" + id, SENDER);
    if (!connector.isOpen()) {
      return refuse(connector, knock, Reason.SWITCHED_OFF, "");
    }
    if (body == null && !Proof.isPing(kind, knock)) {
      return refuse(connector, knock, Reason.NOT_JSON, text(connector, knock));
    }
    return take(connector, knock, body);
  }

  private Answer stranger(Connector connector, Knock knock, @Nullable JsonNode body) {
    limits.take("stranger:" + connector.id(), STRANGER);
    var keyInBody = connector.kind() == ConnectorKind.GOOGLE_LEAD_FORM;
    return refuse(
        connector, knock, keyInBody && body == null ? Reason.NOT_JSON : Reason.WRONG_KEY, "");
  }

  private Answer refuse(Connector connector, Knock knock, Reason reason, String body) {
    var verdict = Verdict.refused(reason, words(connector, reason));
    deliveries.add(delivery(connector, knock, body).now(verdict));
    return Answer.of(List.of(verdict));
  }

  private static String words(Connector connector, Reason reason) {
    return reason == Reason.WRONG_KEY && connector.secret().isMissing()
        ? "Nobody has entered the secret of this connector yet."
        : reason.words();
  }

  private Answer take(Connector connector, Knock knock, @Nullable JsonNode body) {
    var read =
        body == null
            ? new Meaning.Ping("They tried whether we answer, and we did.")
            : formats.read(connector, Proof.topic(connector.kind(), knock), body, clock.instant());
    var meaning =
        Proof.isTest(connector.kind(), knock) && !(read instanceof Meaning.Test)
            ? new Meaning.Test(read)
            : read;
    var came = delivery(connector, knock, text(connector, knock));
    return Answer.of(handling.handle(connector, came, meaning));
  }

  private Delivery delivery(Connector connector, Knock knock, String body) {
    return new Delivery(
        Ids.next(),
        connector.id(),
        clock.instant(),
        Proof.topic(connector.kind(), knock),
        null,
        Delivery.Outcome.NOTHING,
        null,
        "",
        null,
        knock.body().length,
        body);
  }

  private static String text(Connector connector, Knock knock) {
    var text = new String(knock.body(), StandardCharsets.UTF_8);
    return connector.hideSecrets(KEY_IN_BODY.matcher(text).replaceAll("$1\"•••\""));
  }
}

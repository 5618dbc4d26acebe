package tandem.capture.connector;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fetches what Meta announced: a lead is never lost, and never taken twice. */
@Component
class MetaFetching {

  private static final Duration SOONEST = Duration.ofSeconds(5);
  private static final Duration LATEST = Duration.ofHours(1);

  /** After this, somebody has to ask for it. Meta keeps a lead for ninety days. */
  private static final Duration PATIENCE = Duration.ofDays(7);

  private final ConnectorStore connectors;
  private final DeliveryStore deliveries;
  private final Graph graph;
  private final Formats formats;
  private final Handling handling;
  private final Clock clock;

  MetaFetching(
      ConnectorStore connectors,
      DeliveryStore deliveries,
      Graph graph,
      Formats formats,
      Handling handling,
      Clock clock) {
    this.connectors = connectors;
    this.deliveries = deliveries;
    this.graph = graph;
    this.formats = formats;
    this.handling = handling;
    this.clock = clock;
  }

  /**
   * Fetches the lead that a delivery announced.
   *
   * @return how long to wait before the next try; null: there is nothing more to do
   */
  @Nullable Duration fetch(UUID id) {
    var delivery = deliveries.find(id);
    if (delivery == null
        || delivery.outcome() != Delivery.Outcome.WAITING
        || delivery.ref() == null) {
      return null;
    }
    var connector = connectors.find(delivery.connector());
    return connector == null ? null : fetch(connector, delivery, delivery.ref());
  }

  private @Nullable Duration fetch(Connector connector, Delivery delivery, String lead) {
    return switch (graph.lead(lead, connector)) {
      case Graph.Fetched.Lead(var body) -> {
        var meaning = formats.read(connector, delivery.topic(), body, clock.instant());
        handling.handleAgain(connector, filled(delivery, connector, body.toString()), meaning);
        yield null;
      }
      case Graph.Fetched.Later(var words) -> later(connector, delivery, words);
      case Graph.Fetched.Never(var words) -> {
        giveUp(connector, delivery, words);
        yield null;
      }
    };
  }

  /** Half as long again as it has taken so far. */
  private @Nullable Duration later(Connector connector, Delivery delivery, String words) {
    var age = Duration.between(delivery.at(), clock.instant());
    if (age.compareTo(PATIENCE) > 0) {
      giveUp(connector, delivery, words);
      return null;
    }
    var said = connector.hideSecrets(words) + " It is tried again.";
    handling.settle(delivery, Verdict.of(Delivery.Outcome.WAITING, said, delivery.ref()));
    var half = age.dividedBy(2);
    return half.compareTo(SOONEST) < 0 ? SOONEST : half.compareTo(LATEST) > 0 ? LATEST : half;
  }

  private void giveUp(Connector connector, Delivery delivery, String words) {
    handling.settle(delivery, Verdict.refused(Reason.NOT_FETCHED, connector.hideSecrets(words)));
  }

  /** What is kept then is what was fetched, rather than that there was something. */
  private static Delivery filled(Delivery delivery, Connector connector, String body) {
    return new Delivery(
        delivery.id(),
        delivery.connector(),
        delivery.at(),
        delivery.topic(),
        delivery.ref(),
        delivery.outcome(),
        delivery.reason(),
        delivery.words(),
        delivery.person(),
        body.getBytes(StandardCharsets.UTF_8).length,
        connector.hideSecrets(body));
  }
}

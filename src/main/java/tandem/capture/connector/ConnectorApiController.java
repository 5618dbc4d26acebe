package tandem.capture.connector;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Marketing;
import tandem.people.PersonId;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.Problems;
import tandem.web.Slice;

/** Connectors for programs. */
@RestController
@RequestMapping("/api/v1/connectors")
@Marketing
class ConnectorApiController {

  private final Connectors connectors;
  private final ConnectorStore store;
  private final DeliveryStore deliveries;

  ConnectorApiController(Connectors connectors, ConnectorStore store, DeliveryStore deliveries) {
    this.connectors = connectors;
    this.store = store;
    this.deliveries = deliveries;
  }

  /**
   * @param address where the other system has to call
   * @param means what a lead that comes by it is, such as DEMO_REQUESTED
   * @param mapping of a JSON webhook: the field of each path; null until somebody said so
   */
  record KnownConnector(
      ConnectorId id,
      String kind,
      String name,
      String address,
      String means,
      @Nullable Map<String, String> mapping,
      Instant createdAt,
      @Nullable Instant closedAt) {

    static KnownConnector of(Connector connector) {
      return new KnownConnector(
          connector.id(),
          connector.kind().key(),
          connector.name(),
          ConnectorPages.address() + connector.path(),
          connector.means().name(),
          connector.mapping(),
          connector.createdAt(),
          connector.closedAt());
    }
  }

  /**
   * @param secret shown this once; null where none was made up
   * @param verifyToken for Meta's challenge, shown this once
   */
  record MadeConnector(
      ConnectorId id,
      String kind,
      String name,
      String address,
      @Nullable String secret,
      @Nullable String verifyToken) {}

  /**
   * @param reason null unless it was refused
   * @param ref the sender's own id of what it is about
   */
  record KnownDelivery(
      UUID id,
      Instant at,
      String topic,
      @Nullable String ref,
      Delivery.Outcome outcome,
      @Nullable Reason reason,
      String words,
      @Nullable PersonId person,
      int size,
      String body) {

    static KnownDelivery of(Delivery delivery) {
      return new KnownDelivery(
          delivery.id(),
          delivery.at(),
          delivery.topic(),
          delivery.ref(),
          delivery.outcome(),
          delivery.reason(),
          delivery.words(),
          delivery.person(),
          delivery.size(),
          delivery.body());
    }
  }

  @PostMapping
  ResponseEntity<Object> create(@RequestBody ConnectorForm wanted) {
    var refusals = wanted.refusals();
    if (!refusals.isEmpty()) {
      return Problems.refused(refusals);
    }
    var made = connectors.create(wanted);
    var token = made.verifyToken();
    return ResponseEntity.created(URI.create("/api/v1/connectors/" + made.id()))
        .body(
            new MadeConnector(
                made.id(),
                made.kind().key(),
                made.name(),
                ConnectorPages.address() + made.path(),
                made.kind().makesSecret() ? made.secret().value() : null,
                token == null ? null : token.value()));
  }

  @GetMapping
  Slice<KnownConnector> list() {
    return new Slice<>(store.all().stream().map(KnownConnector::of).toList(), null);
  }

  @GetMapping("/{connector}")
  KnownConnector show(@PathVariable ConnectorId connector) {
    return KnownConnector.of(connectors.find(connector));
  }

  /** Says what the paths of a JSON webhook are; what waited for that is taken. */
  @PostMapping("/{connector}/mapping")
  ResponseEntity<Object> map(
      @PathVariable ConnectorId connector, @RequestBody Map<String, String> mapping) {
    if (connectors.find(connector).kind() != ConnectorKind.WEBHOOK) {
      return Problems.conflict("Only a connector of the kind webhook has a mapping.");
    }
    var refusals = connectors.map(connector, mapping);
    return refusals.isEmpty()
        ? ResponseEntity.ok(KnownConnector.of(connectors.find(connector)))
        : Problems.refused(refusals);
  }

  /** The newest first. */
  @GetMapping("/{connector}/deliveries")
  Slice<KnownDelivery> deliveries(
      @PathVariable ConnectorId connector,
      @RequestParam(defaultValue = "50") Limit limit,
      @RequestParam(required = false) @Nullable Cursor after) {
    return deliveries.last(connectors.find(connector).id(), after, limit).map(KnownDelivery::of);
  }
}

package tandem.capture.connector;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Api;
import tandem.web.Limit;

/** Makes connectors and looks at what became of what they were sent. */
final class Doors {

  private final Api api;
  private final Connectors connectors;
  private final DeliveryStore deliveries;
  private final JdbcClient jdbc;

  Doors(Api api, Connectors connectors, DeliveryStore deliveries, JdbcClient jdbc) {
    this.api = api;
    this.connectors = connectors;
    this.deliveries = deliveries;
    this.jdbc = jdbc;
  }

  Connector open(ConnectorKind kind) {
    return connectors.find(connectors.make(kind, kind.label(), "secret-" + kind).id());
  }

  Sender sender(Connector connector) {
    return new Sender(api.base(), connectors.find(connector.id()));
  }

  /** The newest first. */
  List<Delivery> deliveries(Connector connector) {
    return deliveries.last(connector.id(), null, new Limit(200)).items();
  }

  Delivery last(Connector connector) {
    return deliveries(connector).getFirst();
  }

  /** How many interactions came by it. */
  long told(Connector connector) {
    return count("select count(*) from interaction where door_id = :id", connector);
  }

  /** What its orders are worth, after all that was given back. */
  String worth(Connector connector) {
    return jdbc.sql(
            """
            select coalesce(sum(case kind when 'PURCHASED' then amount else -amount end), 0)
              from interaction
             where door_id = :id and kind in ('PURCHASED', 'REFUNDED')
            """)
        .param("id", connector.id().value())
        .query(String.class)
        .single();
  }

  long count(String sql, Connector connector) {
    return jdbc.sql(sql).param("id", connector.id().value()).query(Long.class).single();
  }
}

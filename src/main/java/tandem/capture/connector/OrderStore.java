package tandem.capture.connector;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.platform.Money;
import tandem.platform.Times;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL that keeps what shops told about their orders. */
@Component
class OrderStore {

  private static final TypeReference<HashMap<String, BigDecimal>> REFUNDS =
      new TypeReference<>() {};

  private static final String MEET =
      """
      insert into shop_order (connector_id, order_id, cancelled, refunds, given_back, changes)
      values (:connector, :order, false, '{}', 0, 0)
      on conflict do nothing
      """;
  private static final String HOLD =
      "select * from shop_order where connector_id = :connector and order_id = :order for update";
  private static final String KEEP =
      """
      update shop_order
         set total = :total, currency = :currency, cancelled = :cancelled, version = :version,
             refunds = :refunds::jsonb, given_back = :back, changes = :changes
       where connector_id = :connector and order_id = :order
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  OrderStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The order as it is known, held until the transaction ends. */
  OrderState hold(ConnectorId connector, String order) {
    jdbc.sql(MEET).param("connector", connector.value()).param("order", order).update();
    return jdbc.sql(HOLD)
        .param("connector", connector.value())
        .param("order", order)
        .query((row, number) -> read(row))
        .single();
  }

  void keep(ConnectorId connector, String order, OrderState state) {
    var total = state.total();
    var version = state.version();
    jdbc.sql(KEEP)
        .param("connector", connector.value())
        .param("order", order)
        .param("total", total == null ? null : total.amount())
        .param("currency", total == null ? null : total.currency())
        .param("cancelled", state.cancelled())
        .param("version", version == null ? null : Times.sql(version))
        .param("refunds", json.writeValueAsString(state.refunds()))
        .param("back", state.givenBack())
        .param("changes", state.changes())
        .update();
  }

  private OrderState read(ResultSet row) throws SQLException {
    var total = row.getBigDecimal("total");
    return new OrderState(
        total == null ? null : new Money(total, row.getString("currency")),
        row.getBoolean("cancelled"),
        Times.maybe(row, "version"),
        json.readValue(row.getString("refunds"), REFUNDS),
        row.getBigDecimal("given_back"),
        row.getInt("changes"));
  }
}

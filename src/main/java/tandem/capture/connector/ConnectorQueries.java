package tandem.capture.connector;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.platform.Times;

/** What came last by each connector. */
@Component
class ConnectorQueries {

  private static final String LAST =
      """
      select c.id, last.at, last.outcome,
             (select count(*) from delivery w
               where w.connector_id = c.id and w.outcome = 'WAITING') as waiting,
             (select count(*) from delivery r
               where r.connector_id = c.id and r.outcome = 'REFUSED' and r.at >= :since) as refused
        from connector c
        left join lateral (select d.at, d.outcome
                             from delivery d
                            where d.connector_id = c.id
                            order by d.at desc, d.id desc
                            limit 1) last on true
      """;

  private final JdbcClient jdbc;

  ConnectorQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param at null where nothing came yet
   * @param refused since the moment that was asked for
   */
  record Last(
      ConnectorId id,
      @Nullable Instant at,
      Delivery.@Nullable Outcome outcome,
      long waiting,
      long refused) {}

  List<Last> last(Instant since) {
    return jdbc.sql(LAST)
        .param("since", Times.sql(since))
        .query(
            (row, number) -> {
              var outcome = row.getString("outcome");
              return new Last(
                  new ConnectorId(row.getObject("id", UUID.class)),
                  Times.maybe(row, "at"),
                  outcome == null ? null : Delivery.Outcome.valueOf(outcome),
                  row.getLong("waiting"),
                  row.getLong("refused"));
            })
        .list();
  }
}

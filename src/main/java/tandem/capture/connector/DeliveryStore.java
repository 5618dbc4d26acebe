package tandem.capture.connector;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.people.PersonId;
import tandem.platform.Times;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.Slice;

/** SQL that keeps deliveries, and forgets them. */
@Component
class DeliveryStore {

  /** As much of a body is kept, in bytes. */
  static final int KEPT = 16 * 1024;

  private static final String ADD =
      """
      insert into delivery (id, connector_id, at, topic, ref, outcome, reason, words, person_id, size, body)
      values (:id, :connector, :at, :topic, :ref, :outcome, :reason, :words, :person, :size, :body)
      """;
  private static final String CHANGE =
      """
      update delivery
         set ref = :ref, outcome = :outcome, reason = :reason, words = :words, person_id = :person, body = :body
       where id = :id
      """;
  private static final String FIND = "select * from delivery where id = :id";
  private static final String LAST =
      """
      select *
        from delivery
       where connector_id = :connector
         and (:after::timestamptz is null or (at, id) < (:after::timestamptz, :afterId::uuid))
       order by at desc, id desc
       limit :limit
      """;
  private static final String WAITING =
      "select * from delivery where connector_id = :connector and outcome = 'WAITING' order by at, id";
  private static final String NOT_FETCHED =
      "select * from delivery where connector_id = :connector and reason = 'NOT_FETCHED' order by at, id";
  private static final String COUNT_WAITING =
      "select count(*) from delivery where connector_id = :connector and outcome = 'WAITING'";
  private static final String IS_WAITING =
      """
      select exists (select from delivery
                      where connector_id = :connector and ref = :ref and outcome = 'WAITING')
      """;

  /** Strangers who hold no key must not push out what the true sender told. */
  private static final String FORGET_STRANGERS =
      """
      delete from delivery
       where connector_id = :connector and reason = 'WRONG_KEY'
         and id not in (select id from delivery
                         where connector_id = :connector and reason = 'WRONG_KEY'
                         order by at desc, id desc
                         limit 20)
      """;

  private static final String FORGET =
      """
      delete from delivery d
       where d.at < :before
          or (d.outcome <> 'WAITING'
              and d.id in (select id
                             from (select id, row_number() over (partition by connector_id
                                                                 order by at desc, id desc) as place
                                     from delivery
                                    where outcome <> 'WAITING') ranked
                            where place > :most))
      """;

  private final JdbcClient jdbc;

  DeliveryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Delivery delivery) {
    say(ADD, delivery)
        .param("connector", delivery.connector().value())
        .param("at", Times.sql(delivery.at()))
        .param("topic", delivery.topic())
        .param("size", delivery.size())
        .update();
    if (delivery.reason() == Reason.WRONG_KEY) {
      jdbc.sql(FORGET_STRANGERS).param("connector", delivery.connector().value()).update();
    }
  }

  void change(Delivery delivery) {
    say(CHANGE, delivery).update();
  }

  private JdbcClient.StatementSpec say(String sql, Delivery delivery) {
    var reason = delivery.reason();
    var person = delivery.person();
    var waits = delivery.outcome() == Delivery.Outcome.WAITING;
    return jdbc.sql(sql)
        .param("id", delivery.id())
        .param("ref", storable(delivery.ref()))
        .param("outcome", delivery.outcome().name())
        .param("reason", reason == null ? null : reason.name())
        .param("words", storable(delivery.words()))
        .param("person", person == null ? null : person.value())
        .param("body", storable(waits ? delivery.body() : cut(delivery.body())));
  }

  @Nullable Delivery find(UUID id) {
    return jdbc.sql(FIND).param("id", id).query((row, number) -> read(row)).optional().orElse(null);
  }

  /** The newest first. */
  Slice<Delivery> last(ConnectorId connector, @Nullable Cursor after, Limit limit) {
    var rows =
        jdbc.sql(LAST)
            .param("connector", connector.value())
            .param("after", after == null ? null : Times.sql(after.instant(0)))
            .param("afterId", after == null ? null : after.uuid(1))
            .param("limit", limit.andOneMore())
            .query((row, number) -> read(row))
            .list();
    return Slice.of(rows, limit, last -> Cursor.after(last.at(), last.id()));
  }

  /** The oldest first. */
  List<Delivery> waiting(ConnectorId connector) {
    return jdbc.sql(WAITING)
        .param("connector", connector.value())
        .query((row, number) -> read(row))
        .list();
  }

  /** What could not be fetched, the oldest first. */
  List<Delivery> notFetched(ConnectorId connector) {
    return jdbc.sql(NOT_FETCHED)
        .param("connector", connector.value())
        .query((row, number) -> read(row))
        .list();
  }

  int countWaiting(ConnectorId connector) {
    return jdbc.sql(COUNT_WAITING)
        .param("connector", connector.value())
        .query(Integer.class)
        .single();
  }

  boolean isWaiting(ConnectorId connector, String ref) {
    return jdbc.sql(IS_WAITING)
        .param("connector", connector.value())
        .param("ref", ref)
        .query(Boolean.class)
        .single();
  }

  /** Keeps the last of each connector, and of all of them those since then. */
  int forget(Instant before, int most) {
    return jdbc.sql(FORGET).param("before", Times.sql(before)).param("most", most).update();
  }

  private static @Nullable String storable(@Nullable String text) {
    return text == null ? null : text.replace('\0', '\uFFFD');
  }

  private static String cut(String body) {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    return bytes.length <= KEPT ? body : new String(bytes, 0, KEPT, StandardCharsets.UTF_8);
  }

  private static Delivery read(ResultSet row) throws SQLException {
    var reason = row.getString("reason");
    var person = row.getObject("person_id", UUID.class);
    return new Delivery(
        row.getObject("id", UUID.class),
        new ConnectorId(row.getObject("connector_id", UUID.class)),
        Times.instant(row, "at"),
        row.getString("topic"),
        row.getString("ref"),
        Delivery.Outcome.valueOf(row.getString("outcome")),
        reason == null ? null : Reason.valueOf(reason),
        row.getString("words"),
        person == null ? null : new PersonId(person),
        row.getInt("size"),
        row.getString("body"));
  }
}

package tandem.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.campaigns.Channel;
import tandem.people.PersonId;
import tandem.platform.Times;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.Slice;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what somebody did. */
@Component
class TimelineQueries {

  private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

  private static final String TIMELINE =
      """
      select i.id, i.kind, i.name, i.occurred_at, i.received_at, i.channel, i.campaign_id, c.name as campaign, i.bot,
             i.amount, i.currency, i.facts
        from interaction i
        left join campaign c on c.id = i.campaign_id
       where i.person_id = :person
         and (:after::timestamptz is null or (i.occurred_at, i.id) < (:after, :afterId))
       order by i.occurred_at desc, i.id desc
       limit :limit
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  TimelineQueries(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The latest first. */
  Slice<Happened> of(PersonId person, @Nullable Cursor after, Limit limit) {
    var rows =
        jdbc.sql(TIMELINE)
            .param("person", person.value())
            .param("after", after == null ? null : Times.sql(after.instant(0)))
            .param("afterId", after == null ? null : (long) after.number(1))
            .param("limit", limit.andOneMore())
            .query((row, _) -> happened(row))
            .list();
    return Slice.of(rows, limit, last -> Cursor.after(last.occurredAt(), last.id()));
  }

  private Happened happened(ResultSet row) throws SQLException {
    var channel = row.getString("channel");
    var campaign = row.getString("campaign");
    return new Happened(
        row.getLong("id"),
        Kind.valueOf(row.getString("kind")),
        row.getString("name"),
        Times.instant(row, "occurred_at"),
        Times.instant(row, "received_at"),
        channel == null ? null : Channel.valueOf(channel),
        campaign == null
            ? null
            : new Happened.OfCampaign(row.getObject("campaign_id", UUID.class), campaign),
        row.getBoolean("bot"),
        row.getBigDecimal("amount"),
        row.getString("currency"),
        json.readValue(row.getString("facts"), FACTS));
  }
}

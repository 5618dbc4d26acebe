package tandem.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.campaigns.CampaignId;
import tandem.campaigns.Channel;
import tandem.people.PersonId;
import tandem.platform.Columns;
import tandem.platform.Times;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The history from its first interaction to its last. What was told stays as it was told for ever;
 * what we made out of it can be made out anew.
 */
@Component
public class Archive {

  /**
   * What we made out about an interaction.
   *
   * @param bot true: kept and counted raw, but never scored
   */
  public record Judgement(@Nullable Channel channel, @Nullable CampaignId campaign, boolean bot) {}

  /** A kept interaction, as far as it can be judged. */
  public record Kept(
      long id,
      Kind kind,
      Touch touch,
      Instant occurredAt,
      @Nullable VisitorId visitor,
      @Nullable PersonId person,
      Judgement judgement) {}

  private static final String LAST = "select coalesce(max(id), 0) from interaction";

  private static final String PART =
      """
      select id, kind, facts, occurred_at, visitor_id, person_id, channel, campaign_id, bot
        from interaction
       where id > :after and id <= :until
       order by id
       limit :limit
      """;

  private static final String JUDGE =
      """
      update interaction i
         set channel = new.channel, campaign_id = new.campaign_id, bot = new.bot
        from unnest(:ids::bigint[], :channels::text[], :campaigns::uuid[], :bots::boolean[])
             as new (id, channel, campaign_id, bot)
       where i.id = new.id
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Archive(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The id of the last interaction; 0 where there is none. */
  public long last() {
    return jdbc.sql(LAST).query(Long.class).single();
  }

  /** The next ones behind that id, in the order of the journal. */
  public List<Kept> part(long after, long until, int limit) {
    return jdbc.sql(PART)
        .param("after", after)
        .param("until", until)
        .param("limit", limit)
        .query((row, number) -> kept(row))
        .list();
  }

  /** Replaces what we made out about these interactions. */
  public void judge(Map<Long, Judgement> judgements) {
    if (!judgements.isEmpty()) {
      jdbc.sql(JUDGE)
          .params(
              Columns.of(List.copyOf(judgements.entrySet()))
                  .with("ids", Map.Entry::getKey)
                  .with("channels", entry -> entry.getValue().channel())
                  .with("campaigns", entry -> entry.getValue().campaign())
                  .with("bots", entry -> entry.getValue().bot())
                  .arrays())
          .update();
    }
  }

  private Kept kept(ResultSet row) throws SQLException {
    var visitor = row.getObject("visitor_id", UUID.class);
    var person = row.getObject("person_id", UUID.class);
    var channel = row.getString("channel");
    var campaign = row.getString("campaign_id");
    return new Kept(
        row.getLong("id"),
        Kind.valueOf(row.getString("kind")),
        touch(json.readTree(row.getString("facts"))),
        Times.instant(row, "occurred_at"),
        visitor == null ? null : new VisitorId(visitor),
        person == null ? null : new PersonId(person),
        new Judgement(
            channel == null ? null : Channel.valueOf(channel),
            campaign == null ? null : CampaignId.of(campaign),
            row.getBoolean("bot")));
  }

  private static Touch touch(JsonNode facts) {
    return new Touch(
        facts.path("url").asStringOpt().orElse(null),
        facts.path("title").asStringOpt().orElse(null),
        facts.path("referrer").asStringOpt().orElse(null),
        texts(facts.path("utm")),
        texts(facts.path("clickIds")),
        facts.path("userAgent").asStringOpt().orElse(null),
        facts.path("automated").asBoolean(false));
  }

  private static Map<String, String> texts(JsonNode object) {
    return object.properties().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().asString("")));
  }
}

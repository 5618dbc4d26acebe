package tandem.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.campaigns.Channel;
import tandem.people.PersonId;
import tandem.platform.Times;

/** Reads what came by one door lately, for whoever is just setting it up. */
@Component
public class Hits {

  /** Looks through the latest of all doors only, so that a silent one costs no search. */
  private static final String LATEST =
      """
      select i.kind, i.name, i.facts ->> 'title' as title, i.facts ->> 'url' as url, i.channel, i.bot, i.received_at,
             i.person_id
        from (select * from interaction order by id desc limit 20000) as i
       where i.door_id = :door
       order by i.id desc
       limit :limit
      """;

  private final JdbcClient jdbc;

  Hits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One interaction in words.
   *
   * @param person null while nobody knows who it was
   */
  public record Hit(
      String icon,
      String label,
      @Nullable String what,
      @Nullable String channel,
      boolean bot,
      @Nullable PersonId person,
      Instant at) {}

  /** The latest first. */
  public List<Hit> latest(UUID door, int limit) {
    return jdbc.sql(LATEST)
        .param("door", door)
        .param("limit", limit)
        .query((row, number) -> hit(row))
        .list();
  }

  private static Hit hit(ResultSet row) throws SQLException {
    var deed =
        Deed.of(
            Kind.valueOf(row.getString("kind")),
            row.getString("name"),
            row.getString("title"),
            row.getString("url"));
    var channel = row.getString("channel");
    var person = row.getObject("person_id", UUID.class);
    return new Hit(
        deed.icon(),
        deed.label(),
        deed.what(),
        channel == null ? null : Channel.valueOf(channel).label(),
        row.getBoolean("bot"),
        person == null ? null : new PersonId(person),
        Times.instant(row, "received_at"));
  }
}

package tandem.campaigns.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.campaigns.Channel;

/** The rules of the house, in the order in which they are asked. */
@Component
public class ChannelRules {

  /** A change counts on every node within this time. */
  private static final Duration REMEMBERED = Duration.ofSeconds(3);

  private static final String ALL = "select * from channel_rule order by position, id";
  private static final String ADD =
      """
      insert into channel_rule (id, position, place, match, value, channel)
      select :id, coalesce(max(position), 0) + 1, :place, :match, :value, :channel
        from channel_rule
      """;
  private static final String REMOVE = "delete from channel_rule where id = :id";

  /** The rule and the one before it change places. */
  private static final String RAISE =
      """
      update channel_rule r
         set position = case when r.id = :id then before.position else this.position end
        from channel_rule this
        join lateral (select id, position from channel_rule
                       where position < this.position
                       order by position desc
                       limit 1) as before on true
       where this.id = :id and r.id in (this.id, before.id)
      """;

  private record Known(List<ChannelRule> rules, long nanos) {}

  private final JdbcClient jdbc;
  private final Customs customs = new Customs();
  private volatile @Nullable Known known;

  ChannelRules(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The channel of an arrival: the first rule of the house that fits decides, else the customs. */
  public Verdict judge(Arrival arrival) {
    for (var rule : remembered()) {
      if (rule.fits(arrival)) {
        return new Verdict(rule.channel(), "your rule says: " + rule.words());
      }
    }
    return customs.judge(arrival);
  }

  List<ChannelRule> all() {
    return jdbc.sql(ALL).query(ChannelRules::rule).list();
  }

  void add(ChannelRule rule) {
    jdbc.sql(ADD)
        .param("id", rule.id())
        .param("place", rule.place().name())
        .param("match", rule.match().name())
        .param("value", rule.value())
        .param("channel", rule.channel().name())
        .update();
    known = null;
  }

  boolean remove(UUID id) {
    var removed = jdbc.sql(REMOVE).param("id", id).update() == 1;
    known = null;
    return removed;
  }

  /**
   * Asks the rule before the one that stands before it.
   *
   * @return false where it is the first already, or gone
   */
  boolean raise(UUID id) {
    var raised = jdbc.sql(RAISE).param("id", id).update() > 0;
    known = null;
    return raised;
  }

  private List<ChannelRule> remembered() {
    var last = known;
    if (last == null || System.nanoTime() - last.nanos() > REMEMBERED.toNanos()) {
      last = new Known(all(), System.nanoTime());
      known = last;
    }
    return last.rules();
  }

  private static ChannelRule rule(ResultSet row, int number) throws SQLException {
    return new ChannelRule(
        row.getObject("id", UUID.class),
        ChannelRule.Place.valueOf(row.getString("place")),
        ChannelRule.Match.valueOf(row.getString("match")),
        row.getString("value"),
        Channel.valueOf(row.getString("channel")));
  }
}

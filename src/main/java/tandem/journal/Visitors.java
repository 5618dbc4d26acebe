package tandem.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.people.MergedFrom;
import tandem.people.PersonId;
import tandem.platform.Columns;
import tandem.platform.Times;

/** Browsers, and who sits in front of them. */
@Component
public class Visitors {

  /** How a tracker's browser is named: its anonymous id means something only within its door. */
  public record Key(UUID door, String anonymousId) {}

  private static final String FIND =
      """
      select v.id, v.door_id, v.anonymous_id, v.person_id, v.merged_from,
             case when v.person_id is null
                  then (select i.channel from interaction i
                         where i.visitor_id = v.id and i.person_id is null and i.channel is not null
                         order by i.id limit 1)
             end as first_channel
        from visitor v
        join (select distinct * from unnest(:doors::uuid[], :names::text[])) as asked (door_id, anonymous_id)
       using (door_id, anonymous_id)
      """;

  private static final String ADD =
      """
      insert into visitor (id, door_id, anonymous_id, first_seen)
      select id, door_id, anonymous_id, :now
        from unnest(:ids::uuid[], :doors::uuid[], :names::text[]) as new (id, door_id, anonymous_id)
       order by door_id, anonymous_id
      on conflict do nothing
      """;

  private static final String SETTLE =
      """
      update visitor v
         set person_id = new.person_id, merged_from = new.merged_from::uuid[]
        from unnest(:ids::uuid[], :persons::uuid[], :befores::text[]) as new (id, person_id, merged_from)
       where v.id = new.id
      """;

  private final JdbcClient jdbc;

  Visitors(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The browsers of these names, made where they were never seen. */
  public Map<Key, Visitor> findOrAdd(Collection<Key> keys, Instant now) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    var found = find(keys);
    var missing = keys.stream().filter(key -> !found.containsKey(key)).distinct().toList();
    if (missing.isEmpty()) {
      return found;
    }
    jdbc.sql(ADD)
        .params(
            Columns.of(missing)
                .with("ids", key -> VisitorId.next())
                .with("doors", Key::door)
                .with("names", Key::anonymousId)
                .arrays())
        .param("now", Times.sql(now))
        .update();
    found.putAll(find(missing));
    return found;
  }

  /** From now on, what these browsers do is done by these people. */
  public void settle(Map<VisitorId, Visitor.Seat> people) {
    if (!people.isEmpty()) {
      jdbc.sql(SETTLE)
          .params(
              Columns.of(List.copyOf(people.entrySet()))
                  .with("ids", Map.Entry::getKey)
                  .with("persons", entry -> entry.getValue().person())
                  .with("befores", entry -> path(entry.getValue().mergedFrom()))
                  .arrays())
          .update();
    }
  }

  private Map<Key, Visitor> find(Collection<Key> keys) {
    var found = new HashMap<Key, Visitor>();
    jdbc.sql(FIND)
        .params(
            Columns.of(List.copyOf(keys))
                .with("doors", Key::door)
                .with("names", Key::anonymousId)
                .arrays())
        .query(
            row -> {
              var person = row.getObject("person_id", UUID.class);
              found.put(
                  new Key(row.getObject("door_id", UUID.class), row.getString("anonymous_id")),
                  new Visitor(
                      new VisitorId(row.getObject("id", UUID.class)),
                      person == null ? null : new PersonId(person),
                      before(row.getString("merged_from")),
                      row.getString("first_channel")));
            });
    return found;
  }

  private static @Nullable MergedFrom before(@Nullable String path) {
    return path == null ? null : new MergedFrom(path);
  }

  static @Nullable String path(@Nullable MergedFrom before) {
    return before == null ? null : before.path();
  }
}

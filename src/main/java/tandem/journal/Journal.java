package tandem.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.people.MergedFrom;
import tandem.people.PersonId;
import tandem.platform.Columns;
import tandem.platform.Times;

/** The history itself. It only grows; what is written was never written before. */
@Component
public class Journal {

  /** What makes a telling the same telling. */
  public record Key(UUID door, String messageId) {}

  private static final String REPEATS =
      """
      select i.door_id, i.message_id, i.person_id
        from interaction i
        join (select distinct * from unnest(:doors::uuid[], :messages::text[])) as asked (door_id, message_id)
       using (door_id, message_id)
      """;

  private static final String APPEND =
      """
      insert into interaction (door_id, message_id, kind, name, person_id, visitor_id, occurred_at, received_at, channel,
                               campaign_id, bot, amount, currency, facts)
      select door_id, message_id, kind, name, person_id, visitor_id, occurred_at, :now, channel, campaign_id, bot, amount,
             currency, facts
        from unnest(:doors::uuid[], :messages::text[], :kinds::text[], :names::text[], :persons::uuid[],
                    :visitors::uuid[], :times::timestamptz[], :channels::text[], :campaigns::uuid[], :bots::boolean[],
                    :amounts::numeric[], :currencies::text[], :facts::jsonb[])
             with ordinality
             as new (door_id, message_id, kind, name, person_id, visitor_id, occurred_at, channel, campaign_id, bot,
                     amount, currency, facts, position)
       order by position
      """;

  private static final String ADOPT =
      """
      update interaction i
         set person_id = new.person_id
        from unnest(:visitors::uuid[], :persons::uuid[]) as new (visitor_id, person_id)
       where i.visitor_id = new.visitor_id and i.person_id is null
      returning i.person_id
      """;

  private static final String NOTE =
      """
      update interaction i
         set merged_from = new.merged_from::uuid[]
        from unnest(:doors::uuid[], :messages::text[], :befores::text[]) as new (door_id, message_id, merged_from)
       where i.door_id = new.door_id and i.message_id = new.message_id
      """;

  private static final String NOTE_ADOPTED =
      """
      update interaction i
         set merged_from = new.merged_from::uuid[]
        from unnest(:visitors::uuid[], :persons::uuid[], :befores::text[]) as new (visitor_id, person_id, merged_from)
       where i.visitor_id = new.visitor_id and i.person_id = new.person_id and i.merged_from is null
      """;

  private static final String HISTORY =
      """
      select person_id, kind, name, facts ->> 'url' as url, occurred_at
        from interaction
       where person_id = any(:persons::uuid[]) and not bot
       order by id
      """;

  private final JdbcClient jdbc;
  private final Facts facts;

  Journal(JdbcClient jdbc, Facts facts) {
    this.jdbc = jdbc;
    this.facts = facts;
  }

  /** Those of the tellings that are kept already, with whom they were about. */
  public Map<Key, @Nullable PersonId> repeats(Collection<Key> keys) {
    var repeats = new HashMap<Key, @Nullable PersonId>();
    jdbc.sql(REPEATS)
        .params(
            Columns.of(List.copyOf(keys))
                .with("doors", Key::door)
                .with("messages", Key::messageId)
                .arrays())
        .query(
            row -> {
              var person = row.getObject("person_id", UUID.class);
              repeats.put(
                  new Key(row.getObject("door_id", UUID.class), row.getString("message_id")),
                  person == null ? null : new PersonId(person));
            });
    return repeats;
  }

  /**
   * Keeps the entries in their order.
   *
   * @throws ConcurrencyFailureException where another transaction kept one of them a moment
   *     earlier: try again
   */
  public void append(List<Entry> entries, Instant now) {
    if (entries.isEmpty()) {
      return;
    }
    try {
      jdbc.sql(APPEND).params(columns(entries)).param("now", Times.sql(now)).update();
    } catch (DuplicateKeyException e) {
      throw new ConcurrencyFailureException(
          "an interaction of this batch was kept by somebody else meanwhile", e);
    }
  }

  /**
   * Gives what visitors did while nobody knew them to the people they turned out to be.
   *
   * @return everybody whose history grew by it
   */
  public Set<PersonId> adopt(Map<VisitorId, Visitor.Seat> visitors) {
    var grown = new HashSet<PersonId>();
    if (!visitors.isEmpty()) {
      jdbc.sql(ADOPT)
          .params(
              Columns.of(List.copyOf(visitors.entrySet()))
                  .with("visitors", Map.Entry::getKey)
                  .with("persons", seat -> seat.getValue().person())
                  .arrays())
          .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
          .list()
          .forEach(grown::add);
    }
    return grown;
  }

  /** Notes by whose ids these came in, where they have become another person. */
  public void note(Map<Key, MergedFrom> before) {
    if (!before.isEmpty()) {
      jdbc.sql(NOTE)
          .params(
              Columns.of(List.copyOf(before.entrySet()))
                  .with("doors", entry -> entry.getKey().door())
                  .with("messages", entry -> entry.getKey().messageId())
                  .with("befores", entry -> entry.getValue().path())
                  .arrays())
          .update();
    }
  }

  /** The same about all that {@link #adopt} has just given to these people. */
  public void noteAdopted(Map<VisitorId, Visitor.Seat> seats) {
    var noted =
        seats.entrySet().stream().filter(seat -> seat.getValue().mergedFrom() != null).toList();
    if (!noted.isEmpty()) {
      jdbc.sql(NOTE_ADOPTED)
          .params(
              Columns.of(noted)
                  .with("visitors", Map.Entry::getKey)
                  .with("persons", seat -> seat.getValue().person())
                  .with("befores", seat -> Visitors.path(seat.getValue().mergedFrom()))
                  .arrays())
          .update();
    }
  }

  /** Everything human that these people did, in the order in which we acknowledged it. */
  public List<Recorded> history(Collection<PersonId> persons) {
    return jdbc.sql(HISTORY)
        .params(Columns.of(List.copyOf(persons)).with("persons", person -> person).arrays())
        .query(
            (row, number) ->
                new Recorded(
                    new PersonId(row.getObject("person_id", UUID.class)),
                    Kind.valueOf(row.getString("kind")),
                    row.getString("name"),
                    row.getString("url"),
                    Times.instant(row, "occurred_at")))
        .list();
  }

  private Map<String, Object> columns(List<Entry> entries) {
    return Columns.of(entries)
        .with("doors", entry -> entry.interaction().door())
        .with("messages", entry -> entry.interaction().messageId())
        .with("kinds", entry -> entry.interaction().kind())
        .with("names", entry -> entry.interaction().name())
        .with("persons", Entry::person)
        .with("visitors", Entry::visitor)
        .with("times", entry -> entry.interaction().occurredAt())
        .with("channels", Entry::channel)
        .with("campaigns", Entry::campaign)
        .with("bots", Entry::bot)
        .with(
            "amounts",
            entry ->
                entry.interaction().amount() == null ? null : entry.interaction().amount().amount())
        .with(
            "currencies",
            entry ->
                entry.interaction().amount() == null
                    ? null
                    : entry.interaction().amount().currency())
        .with("facts", entry -> facts.of(entry.interaction()))
        .arrays();
  }
}

package tandem.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.platform.Columns;
import tandem.platform.Times;

/**
 * What files tell of what people allowed. It is worth less than what people say themselves: a file
 * never turns a no into a yes, but a no of a file always counts.
 */
@Component
public class ToldConsents {

  /** Whoever says no at this moment waits, and so says it later. */
  private static final String HOLD =
      "select id from person where id = any(:persons::uuid[]) order by id for update";

  private static final String LATEST =
      """
      select distinct on (person_id, purpose) person_id, purpose, state, at
        from consent
       where person_id = any(:persons::uuid[])
       order by person_id, purpose, at desc, id desc
      """;

  private static final String ADD =
      """
      insert into consent (person_id, purpose, state, basis, at, confirmed, source, evidence, wording, version, door_id)
      select person_id, purpose, state, basis, at, false, :source, evidence, wording, 0, :door
        from unnest(:persons::uuid[], :purposes::text[], :states::text[], :bases::text[], :ats::timestamptz[],
                    :evidences::text[], :wordings::text[]) with ordinality
             as told (person_id, purpose, state, basis, at, evidence, wording, place)
       order by place
      on conflict (evidence, purpose) do nothing
      """;

  private static final String TAKE_BACK =
      """
      with gone as (
        delete from consent
         where id in (select id from consent where door_id = :door order by id limit :limit)
        returning *)
      insert into consent_undone (person_id, undone_at, said)
      select person_id, :now, jsonb_strip_nulls(to_jsonb(gone) - '{person_id,merged_from}'::text[])
        from gone
       order by id
      """;

  private final JdbcClient jdbc;

  ToldConsents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is to become of a telling. */
  public enum Verdict {
    GRANTED,
    WITHDRAWN,
    /** A yes of the file after a no: the no stays. */
    OBJECTED,
    /** It is as the file says already. */
    KNOWN
  }

  /** The latest word on something. */
  public record Latest(boolean granted, Instant at) {

    public static Verdict judge(@Nullable Latest known, boolean granted) {
      if (known == null) {
        return granted ? Verdict.GRANTED : Verdict.WITHDRAWN;
      }
      if (known.granted() == granted) {
        return Verdict.KNOWN;
      }
      return granted ? Verdict.OBJECTED : Verdict.WITHDRAWN;
    }
  }

  /** Of whom, and about what. */
  public record About(PersonId person, Purpose purpose) {}

  /**
   * What a row of a file tells.
   *
   * @param wording what stands in the file
   * @param evidence names the row for ever
   */
  public record Telling(
      About about,
      boolean granted,
      LawfulBasis basis,
      Instant at,
      String wording,
      String evidence) {

    Telling at(Instant other) {
      return new Telling(about, granted, basis, other, wording, evidence);
    }
  }

  /** The latest words of these people, as far as there are any. */
  public Map<About, Latest> latest(Collection<PersonId> persons) {
    var latest = new HashMap<About, Latest>();
    jdbc.sql(LATEST)
        .params(persons(persons))
        .query(
            row -> {
              latest.put(about(row), word(row));
            });
    return latest;
  }

  /**
   * Runs inside the caller's transaction.
   *
   * @param source where they come from, in words
   * @param now a no is never older than the yes it takes back
   * @return what became of each, in the same order
   */
  public List<Verdict> keep(UUID door, String source, List<Telling> tellings, Instant now) {
    if (tellings.isEmpty()) {
      return List.of();
    }
    var persons = tellings.stream().map(telling -> telling.about().person()).distinct().toList();
    jdbc.sql(HOLD).params(persons(persons)).query(row -> {});
    var latest = latest(persons);
    var verdicts = new ArrayList<Verdict>();
    var kept = new ArrayList<Telling>();
    for (var telling : tellings) {
      var known = latest.get(telling.about());
      var verdict = Latest.judge(known, telling.granted());
      verdicts.add(verdict);
      if (verdict == Verdict.GRANTED || verdict == Verdict.WITHDRAWN) {
        var told = telling.at(moment(telling.at(), known, now));
        kept.add(told);
        latest.put(told.about(), new Latest(told.granted(), told.at()));
      }
    }
    add(door, source, kept);
    return verdicts;
  }

  private static Instant moment(Instant told, @Nullable Latest known, Instant now) {
    if (known == null || told.isAfter(known.at())) {
      return told;
    }
    return now.isAfter(known.at()) ? now : known.at();
  }

  private void add(UUID door, String source, List<Telling> kept) {
    jdbc.sql(ADD)
        .param("door", door)
        .param("source", source)
        .params(
            Columns.of(kept)
                .with("persons", telling -> telling.about().person())
                .with("purposes", telling -> telling.about().purpose())
                .with("states", telling -> telling.granted() ? "GRANTED" : "WITHDRAWN")
                .with("bases", Telling::basis)
                .with("ats", Telling::at)
                .with("evidences", Telling::evidence)
                .with("wordings", Telling::wording)
                .arrays())
        .update();
  }

  /**
   * Takes back some of what a door told; what was said before holds again. Runs inside the caller's
   * transaction.
   *
   * @return how many; 0: nothing was left
   */
  public int takeBack(UUID door, int limit, Instant now) {
    return jdbc.sql(TAKE_BACK)
        .param("door", door)
        .param("limit", limit)
        .param("now", Times.sql(now))
        .update();
  }

  private static Map<String, Object> persons(Collection<PersonId> persons) {
    return Columns.of(List.copyOf(persons)).with("persons", person -> person).arrays();
  }

  private static About about(ResultSet row) throws SQLException {
    return new About(
        new PersonId(row.getObject("person_id", UUID.class)),
        Purpose.valueOf(row.getString("purpose")));
  }

  private static Latest word(ResultSet row) throws SQLException {
    return new Latest(row.getString("state").equals("GRANTED"), Times.instant(row, "at"));
  }
}

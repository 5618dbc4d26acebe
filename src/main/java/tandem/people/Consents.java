package tandem.people;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.platform.Times;

/** What people have allowed us, and how they said so. Nothing is ever changed, only added. */
@Component
public class Consents {

  private static final String ADD =
      """
      insert into consent (person_id, purpose, state, basis, at, confirmed, source, evidence, wording, version,
                           language, ip)
      values (:person, :purpose, :state, :basis, :at, :confirmed, :source, :evidence, :wording, :version,
              :language, :ip)
      on conflict (evidence, purpose) do nothing
      """;

  private static final String CONFIRMED =
      """
      select coalesce((select state = 'GRANTED' and confirmed
                         from consent
                        where person_id = :person and purpose = :purpose
                        order by at desc, id desc
                        limit 1), false)
      """;

  private static final String ALL =
      "select * from consent where person_id = :person order by at desc, id desc";

  private final JdbcClient jdbc;

  Consents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What somebody said.
   *
   * @param granted false: they took it back
   * @param confirmed by a link in a mail
   * @param source where, in words: "Form: Newsletter"
   * @param evidence the id of the telling; the same one again changes nothing
   * @param wording what they read
   * @param basis the ground that it stands on
   */
  public record Said(
      Purpose purpose,
      boolean granted,
      boolean confirmed,
      String source,
      String evidence,
      String wording,
      int version,
      @Nullable String language,
      @Nullable String ip,
      LawfulBasis basis) {

    /** By their own consent. */
    public Said(
        Purpose purpose,
        boolean granted,
        boolean confirmed,
        String source,
        String evidence,
        String wording,
        int version,
        @Nullable String language,
        @Nullable String ip) {
      this(
          purpose,
          granted,
          confirmed,
          source,
          evidence,
          wording,
          version,
          language,
          ip,
          LawfulBasis.CONSENT);
    }
  }

  /** The same with its time, as it is kept. */
  public record Kept(Said said, Instant at) {}

  /**
   * Within the caller's transaction.
   *
   * @return false where that very telling is kept already
   */
  public boolean keep(PersonId person, Said said, Instant now) {
    return jdbc.sql(ADD)
            .param("person", person.value())
            .param("purpose", said.purpose().name())
            .param("state", said.granted() ? "GRANTED" : "WITHDRAWN")
            .param("basis", said.basis().name())
            .param("at", Times.sql(now))
            .param("confirmed", said.confirmed())
            .param("source", said.source())
            .param("evidence", said.evidence())
            .param("wording", said.wording())
            .param("version", said.version())
            .param("language", said.language())
            .param("ip", said.ip())
            .update()
        == 1;
  }

  /** Whether they granted it, confirmed it, and did not take it back since. */
  public boolean isConfirmed(PersonId person, Purpose purpose) {
    return jdbc.sql(CONFIRMED)
        .param("person", person.value())
        .param("purpose", purpose.name())
        .query(Boolean.class)
        .single();
  }

  /** The latest word on each purpose that there is one on. */
  public Map<Purpose, Kept> latest(PersonId person) {
    var latest = new EnumMap<Purpose, Kept>(Purpose.class);
    of(person).forEach(kept -> latest.putIfAbsent(kept.said().purpose(), kept));
    return latest;
  }

  /** The newest first. */
  public List<Kept> of(PersonId person) {
    return jdbc.sql(ALL)
        .param("person", person.value())
        .query(
            (row, _) ->
                new Kept(
                    new Said(
                        Purpose.valueOf(row.getString("purpose")),
                        row.getString("state").equals("GRANTED"),
                        row.getBoolean("confirmed"),
                        row.getString("source"),
                        row.getString("evidence"),
                        row.getString("wording"),
                        row.getInt("version"),
                        row.getString("language"),
                        row.getString("ip"),
                        LawfulBasis.valueOf(row.getString("basis"))),
                    Times.instant(row, "at")))
        .list();
  }
}

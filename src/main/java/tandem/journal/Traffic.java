package tandem.journal;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.platform.Times;

/** Counts what came in, people and programs apart. */
@Component
public class Traffic {

  private static final String COUNTS =
      """
      select count(*) filter (where not bot) as humans, count(*) filter (where bot) as bots
        from interaction
       where received_at >= :since
      """;

  private static final String PROGRAMS =
      """
      select coalesce(facts ->> 'userAgent', 'Says nothing of itself') as name, count(*) as hits
        from interaction
       where received_at >= :since and bot
       group by 1
       order by 2 desc, 1
       limit :limit
      """;

  private final JdbcClient jdbc;

  Traffic(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many interactions were people's and how many were programs'. */
  public record Counts(long humans, long bots) {}

  /** A program by the name it gave itself. */
  public record Program(String name, long hits) {}

  public Counts since(Instant since) {
    return jdbc.sql(COUNTS)
        .param("since", Times.sql(since))
        .query((row, number) -> new Counts(row.getLong("humans"), row.getLong("bots")))
        .single();
  }

  /** The busiest first. */
  public List<Program> programs(Instant since, int limit) {
    return jdbc.sql(PROGRAMS)
        .param("since", Times.sql(since))
        .param("limit", limit)
        .query((row, number) -> new Program(row.getString("name"), row.getLong("hits")))
        .list();
  }
}

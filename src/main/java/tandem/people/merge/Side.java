package tandem.people.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.people.PersonId;
import tandem.web.Words;

/** How much there is to somebody, so that one sees which of two records is the fuller one. */
@Component
class Side {

  private static final String COUNTS =
      """
      select (select count(*) from interaction where person_id = :person) as interactions,
             (select count(*) from deal where person_id = :person) as deals,
             (select count(*) from consent where person_id = :person) as consents,
             exists (select from handoff where person_id = :person and state = 'OFFERED') as offered,
             (select count(*) from identity where person_id = :person) as ids
      """;

  /** What one of the two has. */
  record Counts(long interactions, long deals, long consents, boolean offered, long ids) {

    List<String> words() {
      var words = new ArrayList<@Nullable String>();
      words.add(Words.counted(interactions, "interaction", "interactions"));
      words.add(deals == 0 ? null : Words.counted(deals, "deal", "deals"));
      words.add(offered ? "an open hand-off" : null);
      words.add(consents == 0 ? null : Words.counted(consents, "word on consent", "on consent"));
      return words.stream().filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    }
  }

  private final JdbcClient jdbc;

  Side(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Counts of(PersonId person) {
    return jdbc.sql(COUNTS).param("person", person.value()).query(Counts.class).single();
  }
}

package tandem.people;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.platform.Columns;

/** Makes people strangers again whom we should never have met, such as those of a wrong file. */
@Component
public class Strangers {

  /** What everybody has, and what therefore holds nobody. */
  private static final String[] OURS = {"identity", "person_score", "person_stage", "stage_move"};

  private static final String IDS = "delete from identity where person_id = any(:persons::uuid[])";

  private static final String PEOPLE = "delete from person where id = any(:persons::uuid[])";

  /** Companies as old as one of the people, who brought them. */
  private static final String COMPANIES_OF =
      """
      select distinct c.id
        from person p
        join company c on c.id = p.company_id and c.created_at = p.created_at
       where p.id = any(:persons::uuid[])
      """;

  private static final String COMPANIES = "delete from company where id = any(:companies::uuid[])";

  private final Ties ties;
  private final JdbcClient jdbc;

  Strangers(Ties ties, JdbcClient jdbc) {
    this.ties = ties;
    this.jdbc = jdbc;
  }

  /** Those of them whom something holds: a deal, a consent, a conflict that waits for a human. */
  public Set<PersonId> held(Collection<PersonId> persons) {
    var ids = persons.stream().map(PersonId::value).toList();
    return ties.held("person", ids, OURS).stream().map(PersonId::new).collect(Collectors.toSet());
  }

  /**
   * Deletes these people, with the companies that nobody else works for and that came with them.
   * All that other modules keep of them must be gone.
   */
  public void make(Collection<PersonId> persons) {
    if (persons.isEmpty()) {
      return;
    }
    var arrays = Columns.of(List.copyOf(persons)).with("persons", person -> person).arrays();
    var companies = jdbc.sql(COMPANIES_OF).params(arrays).query(UUID.class).list();
    jdbc.sql(IDS).params(arrays).update();
    jdbc.sql(PEOPLE).params(arrays).update();
    var left = new HashSet<>(companies);
    left.removeAll(ties.held("company", companies));
    jdbc.sql(COMPANIES)
        .params(Columns.of(List.copyOf(left)).with("companies", company -> company).arrays())
        .update();
  }
}

package tandem.people.merge;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.people.PersonId;
import tandem.people.PersonName;
import tandem.people.SearchWords;

/** Finds somebody by a part of the name, address or number. */
@Component
class Search {

  private static final String PEOPLE =
      """
      select p.id, p.first_name, p.last_name, p.email, p.phone, p.job_title, p.company_name as company,
             (select min(i.value) from identity i where i.person_id = p.id and i.kind = 'EXTERNAL_ID') as external_id
        from person p
       where p.id <> :but
         and p.erased_at is null
         and (p.search like all(:words::text[])
              or p.id = (select i.person_id from identity i where i.kind = 'EXTERNAL_ID' and i.value = :q))
       order by p.updated_at desc
       limit 12
      """;

  /** Fewer letters would find half of everybody. */
  private static final int SHORTEST = 2;

  private final JdbcClient jdbc;

  Search(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Found(PersonId id, String name, @Nullable String under, @Nullable String company) {}

  List<Found> people(String q, PersonId but) {
    if (q.strip().length() < SHORTEST) {
      return List.of();
    }
    return jdbc.sql(PEOPLE)
        .param("but", but.value())
        .param("words", SearchWords.patterns(q).toArray(String[]::new))
        .param("q", q.strip())
        .query(
            (row, _) ->
                new Found(
                    PersonId.of(row.getString("id")),
                    PersonName.of(row),
                    under(row.getString("job_title"), row.getString("email")),
                    row.getString("company")))
        .list();
  }

  private static @Nullable String under(@Nullable String job, @Nullable String email) {
    var text = Stream.of(job, email).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    return text.isEmpty() ? null : text;
  }
}

package tandem.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.access.Caller;
import tandem.access.Role;
import tandem.people.page.PersonPage;

/** Who was taken for the same person by an id of theirs, and held apart. */
@Component
class Conflicts {

  private static final String OF =
      """
      select x.kind, x.value, x.theirs, p.id, p.first_name, p.last_name, p.email, p.phone,
             (select min(i.value) from identity i where i.person_id = p.id and i.kind = 'EXTERNAL_ID') as external_id
        from (select kind, value, other_id as other, true as theirs, at from identity_conflict where person_id = :person
              union
              select kind, value, person_id, false, at from identity_conflict where other_id = :person) as x
        join person p on p.id = x.other
       order by x.at desc
       limit 20
      """;

  private final JdbcClient jdbc;

  Conflicts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<PersonPage.Conflict> of(PersonId person, Caller caller) {
    return jdbc.sql(OF)
        .param("person", person.value())
        .query((row, _) -> conflict(row, person, caller))
        .list();
  }

  private static PersonPage.Conflict conflict(ResultSet row, PersonId person, Caller caller)
      throws SQLException {
    return new PersonPage.Conflict(
        word(row.getString("kind")) + " " + row.getString("value"),
        PersonName.of(row),
        "/people/" + row.getString("id"),
        row.getBoolean("theirs"),
        caller.role() == Role.SALESPERSON
            ? null
            : "/people/%s/merge?with=%s".formatted(person, row.getString("id")));
  }

  private static String word(String kind) {
    return switch (StrongId.Kind.valueOf(kind)) {
      case EMAIL -> "e-mail address";
      case PHONE -> "phone number";
      case EXTERNAL_ID -> "id";
    };
  }
}

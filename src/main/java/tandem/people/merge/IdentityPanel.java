package tandem.people.merge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.access.Caller;
import tandem.access.Role;
import tandem.people.Panel;
import tandem.people.PersonId;
import tandem.people.PersonPanel;
import tandem.people.merge.page.IdentityPage;
import tandem.web.Templates;
import tandem.web.Words;

/** By what a person is recognised, and of whom they are made, on their page. */
@Component
class IdentityPanel implements PersonPanel {

  private static final String IDS =
      """
      select i.kind, i.value,
             (select m.gone_name from person_merge m
               where m.gone_id = i.merged_from[cardinality(i.merged_from)] and m.undone_at is null) as source
        from identity i
       where i.person_id = :person
       order by i.kind, i.value
       limit 50
      """;

  private final JdbcClient jdbc;
  private final MergeStore store;
  private final Templates templates;

  IdentityPanel(JdbcClient jdbc, MergeStore store, Templates templates) {
    this.jdbc = jdbc;
    this.store = store;
    this.templates = templates;
  }

  @Override
  public int order() {
    return 90;
  }

  @Override
  public Panel of(PersonId person, Caller caller, Instant now) {
    var may = caller.role() != Role.SALESPERSON;
    var page =
        new IdentityPage(
            ids(person),
            joined(store.of(person), may, now),
            may ? "/people/" + person + "/merge" : null);
    return new Panel("Identity", templates.content("people/merge/_identity", Map.of("page", page)));
  }

  private List<IdentityPage.Id> ids(PersonId person) {
    return jdbc.sql(IDS)
        .param("person", person.value())
        .query(
            (row, _) ->
                switch (row.getString("kind")) {
                  case "EMAIL" ->
                      new IdentityPage.Id(
                          "mail", "E-mail", row.getString("value"), row.getString("source"));
                  case "PHONE" ->
                      new IdentityPage.Id(
                          "phone", "Phone", row.getString("value"), row.getString("source"));
                  default ->
                      new IdentityPage.Id(
                          "id", "Id elsewhere", row.getString("value"), row.getString("source"));
                })
        .list();
  }

  /** Only the latest can be undone: the others may have given it what it then passed on. */
  private static List<IdentityPage.Joined> joined(List<Merge> merges, boolean may, Instant now) {
    var rows = new ArrayList<IdentityPage.Joined>();
    for (var merge : merges) {
      var latest = rows.isEmpty();
      rows.add(
          new IdentityPage.Joined(
              merge.goneName(),
              merge.actorName(),
              Words.moment(merge.at(), now),
              may && latest ? "/people/merges/" + merge.id() + "/undo" : null,
              latest ? null : merges.getFirst().goneName()));
    }
    return rows;
  }
}

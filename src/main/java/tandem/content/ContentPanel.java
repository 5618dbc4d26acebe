package tandem.content;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import tandem.access.Caller;
import tandem.content.page.ContentPanelPage;
import tandem.people.Panel;
import tandem.people.PersonId;
import tandem.people.PersonPanel;
import tandem.web.Templates;
import tandem.web.Words;

/** What a person got from the library and read of it, on the person's page. */
@Component
class ContentPanel implements PersonPanel {

  private final AssetQueries queries;
  private final Templates templates;

  ContentPanel(AssetQueries queries, Templates templates) {
    this.queries = queries;
    this.templates = templates;
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public Panel of(PersonId person, Caller caller, Instant now) {
    var rows = queries.ofPerson(person.value()).stream().map(row -> row(row, now)).toList();
    return new Panel(
        "Content", templates.content("content/_panel", Map.of("page", new ContentPanelPage(rows))));
  }

  private static ContentPanelPage.Row row(AssetQueries.OfPerson row, Instant now) {
    return new ContentPanelPage.Row(
        "/content/assets/" + row.asset(),
        row.title(),
        row.kind().icon(),
        row.kind().label(),
        Words.moment(row.deliveredAt(), now),
        Words.moment(row.readAt(), now),
        row.readAt() != null);
  }
}

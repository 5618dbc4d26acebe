package tandem.deals;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import tandem.access.Caller;
import tandem.access.Role;
import tandem.deals.page.DealsPanelPage;
import tandem.people.Panel;
import tandem.people.PersonId;
import tandem.people.PersonPanel;
import tandem.web.Templates;
import tandem.web.Words;

/** What was sold or is to be sold to a person, on the person's page. */
@Component
class DealsPanel implements PersonPanel {

  private final DealQueries queries;
  private final Templates templates;

  DealsPanel(DealQueries queries, Templates templates) {
    this.queries = queries;
    this.templates = templates;
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public Panel of(PersonId person, Caller caller, Instant now) {
    var rows = queries.of(person).stream().map(row -> row(row, now)).toList();
    var newHref = caller.role() == Role.MARKETER ? null : "/deals/new?person=" + person;
    var page = new DealsPanelPage(rows, newHref);
    return new Panel("Deals", templates.content("deals/_panel", Map.of("page", page)));
  }

  private static DealsPanelPage.Row row(DealRow row, Instant now) {
    return new DealsPanelPage.Row(
        "/deals/" + row.id(),
        row.name(),
        Words.money(row.amount(), row.currency()),
        row.stand(),
        row.tone(now),
        row.icon(now),
        Words.ago(row.stageSince(), now));
  }
}

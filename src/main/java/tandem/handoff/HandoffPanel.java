package tandem.handoff;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tandem.access.Caller;
import tandem.handoff.page.StagePage;
import tandem.people.Panel;
import tandem.people.PersonId;
import tandem.people.PersonPanel;
import tandem.web.Templates;

/** The way of a person through the stages, and the offer that waits for an answer. */
@Component
class HandoffPanel implements PersonPanel {

  private final HandoffQueries queries;
  private final HandoffCards cards;
  private final StageHistory history;
  private final Templates templates;

  HandoffPanel(
      HandoffQueries queries, HandoffCards cards, StageHistory history, Templates templates) {
    this.queries = queries;
    this.cards = cards;
    this.history = history;
    this.templates = templates;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Panel of(PersonId person, Caller caller, Instant now) {
    var open =
        queries
            .open(person)
            .map(row -> cards.of(List.of(row), null, caller, now).getFirst())
            .orElse(null);
    var page = new StagePage(person.toString(), open, history.of(person, now));
    return new Panel("Stage", templates.content("handoff/_stage", Map.of("page", page)));
  }
}

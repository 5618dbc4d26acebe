package tandem.journal;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import tandem.access.Caller;
import tandem.people.Panel;
import tandem.people.PersonId;
import tandem.people.PersonPanel;
import tandem.web.Templates;

/** What somebody did, on their page. */
@Component
class TimelinePanel implements PersonPanel {

  private final Timelines timelines;
  private final Templates templates;

  TimelinePanel(Timelines timelines, Templates templates) {
    this.timelines = timelines;
    this.templates = templates;
  }

  @Override
  public int order() {
    return 90;
  }

  @Override
  public Panel of(PersonId person, Caller caller, Instant now) {
    var page = timelines.of(person, "", null, now);
    return new Panel("Timeline", templates.content("journal/_timeline", Map.of("page", page)));
  }
}

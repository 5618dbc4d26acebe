package tandem.segments;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tandem.access.Caller;
import tandem.people.Panel;
import tandem.people.PersonId;
import tandem.people.PersonPanel;
import tandem.segments.page.SegmentsPage;
import tandem.web.Templates;
import tandem.web.Words;

/** The segments and lists somebody belongs to, on their page. */
@Component
class SegmentPanel implements PersonPanel {

  private final SegmentStore store;
  private final Templates templates;

  SegmentPanel(SegmentStore store, Templates templates) {
    this.store = store;
    this.templates = templates;
  }

  @Override
  public int order() {
    return 70;
  }

  @Override
  public Panel of(PersonId person, Caller caller, Instant now) {
    var belongings = store.of(person);
    var known = belongings.stream().map(one -> one.segment().id()).collect(Collectors.toSet());
    var lists =
        store.all().stream()
            .filter(segment -> segment.isList() && !known.contains(segment.id()))
            .map(list -> new SegmentsPage.Link(list.name(), list.id().toString()))
            .toList();
    var page =
        new SegmentsPage.Panel(
            belongings.stream().map(one -> belonging(one, person, now)).toList(),
            lists,
            person.toString(),
            SegmentPages.mayChange(caller));
    return new Panel("Segments", templates.content("segments/_panel", Map.of("page", page)));
  }

  private static SegmentsPage.Belonging belonging(
      SegmentStore.Belonging one, PersonId person, Instant now) {
    var href = "/segments/" + one.segment().id();
    return new SegmentsPage.Belonging(
        one.segment().name(),
        href,
        href + "/people/" + person,
        Words.moment(one.since(), now),
        one.segment().isList());
  }
}

package tandem.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.journal.page.TimelinePage;
import tandem.people.PersonId;
import tandem.web.Cursor;
import tandem.web.Limit;

/** Makes a part of somebody's timeline. */
@Component
class Timelines {

  private static final Limit A_PART = new Limit(40);

  private final TimelineQueries queries;

  Timelines(TimelineQueries queries) {
    this.queries = queries;
  }

  TimelinePage of(PersonId person, String name, @Nullable Cursor after, Instant now) {
    var slice = queries.of(person, after, A_PART);
    var href = "/people/" + person;
    return new TimelinePage(
        name,
        href,
        Timeline.days(slice.items(), after == null ? null : Timeline.day(after.instant(0)), now),
        slice.next() == null ? null : href + "/timeline?after=" + slice.next());
  }
}

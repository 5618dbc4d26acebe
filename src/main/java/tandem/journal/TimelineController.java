package tandem.journal;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.access.Everyone;
import tandem.people.PersonId;
import tandem.people.PersonQueries;
import tandem.web.Cursor;
import tandem.web.NotFound;

/** Somebody's timeline on a page of its own, from where a list of it left off. */
@Controller
@Everyone
class TimelineController {

  private final Timelines timelines;
  private final PersonQueries people;
  private final Clock clock;

  TimelineController(Timelines timelines, PersonQueries people, Clock clock) {
    this.timelines = timelines;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/people/{person}/timeline")
  String timeline(
      @PathVariable PersonId person,
      @RequestParam(required = false) @Nullable Cursor after,
      Model model) {
    var now = clock.instant();
    var known = people.find(person, now).orElseThrow(() -> new NotFound("person"));
    model.addAttribute("page", timelines.of(person, known.name(), after, now));
    return "journal/timeline";
  }
}

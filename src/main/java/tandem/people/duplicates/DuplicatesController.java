package tandem.people.duplicates;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.access.Caller;
import tandem.access.Marketing;
import tandem.people.PersonId;
import tandem.people.duplicates.page.DuplicatesPage;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.NotFound;
import tandem.web.Toasts;
import tandem.web.Words;

/** The page of people who may be the same. */
@Controller
@Marketing
@RequestMapping("/people/duplicates")
class DuplicatesController {

  private static final String PATH = "/people/duplicates";
  private static final Limit A_PAGE = new Limit(30);

  private final DuplicateQueries queries;
  private final DuplicateStore store;
  private final Clock clock;

  DuplicatesController(DuplicateQueries queries, DuplicateStore store, Clock clock) {
    this.queries = queries;
    this.store = store;
    this.clock = clock;
  }

  @GetMapping
  String list(@RequestParam(required = false) @Nullable Cursor after, Model model) {
    var now = clock.instant();
    var pairs = queries.open(after, A_PAGE);
    model.addAttribute(
        "page",
        new DuplicatesPage(
            line(queries.count()),
            pairs.items().stream().map(pair -> pair(pair, now)).toList(),
            pairs.next() == null ? null : PATH + "?after=" + pairs.next()));
    return "people/duplicates/duplicates";
  }

  @PostMapping("/{one}/{other}/dismiss")
  String dismiss(
      @PathVariable PersonId one,
      @PathVariable PersonId other,
      @AuthenticationPrincipal Caller caller,
      RedirectAttributes redirect) {
    if (!store.dismiss(one, other, caller.id(), clock.instant())) {
      throw new NotFound("pair");
    }
    Toasts.undoable(
        redirect, "They stay two people", "%s/%s/%s/suggest".formatted(PATH, one, other));
    return "redirect:" + PATH;
  }

  @PostMapping("/{one}/{other}/suggest")
  String suggestAgain(@PathVariable PersonId one, @PathVariable PersonId other) {
    if (!store.suggestAgain(one, other)) {
      throw new NotFound("pair");
    }
    return "redirect:" + PATH;
  }

  private static String line(long count) {
    if (count == 0) {
      return "Nobody looks like somebody else.";
    }
    return (count > DuplicateQueries.COUNTED
            ? "More than " + Words.count(DuplicateQueries.COUNTED) + " pairs"
            : Words.counted(count, "pair", "pairs"))
        + " to look at. Nothing is merged by itself.";
  }

  private static DuplicatesPage.Pair pair(DuplicateQueries.Pair pair, Instant now) {
    var one = pair.person().id();
    var other = pair.other().id();
    return new DuplicatesPage.Pair(
        pair.reason().words(),
        side(pair.person(), now),
        side(pair.other(), now),
        "/people/%s/merge?with=%s".formatted(one, other),
        "%s/%s/%s/dismiss".formatted(PATH, one, other));
  }

  private static DuplicatesPage.Side side(DuplicateQueries.One one, Instant now) {
    return new DuplicatesPage.Side(
        one.name(),
        "/people/" + one.id(),
        one.email(),
        one.phone(),
        one.company(),
        Words.moment(one.since(), now));
  }
}

package tandem.people;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.access.Caller;
import tandem.access.Everyone;
import tandem.web.Cursor;

/** The list of people. */
@Controller
@Everyone
class PeopleController {

  private final PeopleList list;
  private final Clock clock;

  PeopleController(PeopleList list, Clock clock) {
    this.list = list;
    this.clock = clock;
  }

  @GetMapping("/people")
  String people(
      @ModelAttribute("filter") PeopleFilter filter,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam(defaultValue = "") List<String> columns,
      @RequestParam(required = false) @Nullable Cursor after,
      @AuthenticationPrincipal Caller caller,
      Model model) {
    var address = new PeopleAddress(filter, PeopleSort.ofKey(sort), columns);
    var page = list.page(address, after, caller, clock.instant());
    model.addAttribute("page", page);
    return "people/people";
  }
}

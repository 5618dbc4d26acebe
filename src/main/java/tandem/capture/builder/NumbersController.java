package tandem.capture.builder;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tandem.access.Marketing;
import tandem.capture.form.FormStore;
import tandem.web.NotFound;

/** How a form does. */
@Controller
@Marketing
class NumbersController {

  private final FormStore store;
  private final FormNumbers numbers;
  private final Clock clock;

  NumbersController(FormStore store, FormNumbers numbers, Clock clock) {
    this.store = store;
    this.numbers = numbers;
    this.clock = clock;
  }

  @GetMapping("/capture/forms/{form}/statistics")
  ModelAndView show(@PathVariable("form") UUID id, @RequestParam(defaultValue = "30") String days) {
    var form = store.find(id);
    if (form == null) {
      throw new NotFound("form");
    }
    var span = NumbersPages.span(days);
    var from = clock.instant().minus(Duration.ofDays(span));
    var page = NumbersPages.page(form, numbers.numbers(id, from), span, numbers, clock.instant());
    return new ModelAndView("capture/form-numbers", Map.of("page", page));
  }
}

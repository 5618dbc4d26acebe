package tandem.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tandem.access.Everyone;

/** The page of all numbers. */
@Controller
@Everyone
class InsightController {

  private final InsightPages pages;
  private final Clock clock;

  InsightController(InsightPages pages, Clock clock) {
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/insight")
  ModelAndView insight(
      @RequestParam(required = false) @Nullable String period,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to) {
    var choice = choice(period, from, to);
    var view = new ModelAndView("insight/insight", "page", pages.of(choice));
    view.setStatus(choice.refusals().none() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    return view;
  }

  private PeriodChoice choice(@Nullable String period, @Nullable String from, @Nullable String to) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var preset = PeriodChoice.Preset.of(period);
    if (preset != null) {
      return PeriodChoice.of(preset, today);
    }
    if (from != null || to != null) {
      return PeriodChoice.typed(from == null ? "" : from, to == null ? "" : to, today);
    }
    return PeriodChoice.of(usual(today), today);
  }

  /** The last year, or all time where that would show nothing: imported leads may be older. */
  private PeriodChoice.Preset usual(LocalDate today) {
    return pages.empty(PeriodChoice.Preset.LAST_12_MONTHS, today)
        ? PeriodChoice.Preset.ALL_TIME
        : PeriodChoice.Preset.LAST_12_MONTHS;
  }
}

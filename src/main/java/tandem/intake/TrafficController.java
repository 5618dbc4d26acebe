package tandem.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.access.Caller;
import tandem.access.Marketing;
import tandem.intake.page.TrafficPage;
import tandem.journal.Traffic;
import tandem.web.Toasts;
import tandem.web.Words;

/** The page that tells people from programs, and has the history judged anew. */
@Controller
@RequestMapping("/intake")
@Marketing
class TrafficController {

  private static final Duration SHOWN = Duration.ofDays(30);
  private static final int PROGRAMS = 10;
  private static final int RUNS = 5;

  private final Traffic traffic;
  private final Reclassifications reclassifications;
  private final ReclassificationStore runs;
  private final Clock clock;

  TrafficController(
      Traffic traffic,
      Reclassifications reclassifications,
      ReclassificationStore runs,
      Clock clock) {
    this.traffic = traffic;
    this.reclassifications = reclassifications;
    this.runs = runs;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView show() {
    var now = clock.instant();
    var counts = traffic.since(now.minus(SHOWN));
    var programs =
        traffic.programs(now.minus(SHOWN), PROGRAMS).stream()
            .map(program -> new TrafficPage.Program(program.name(), Words.count(program.hits())))
            .toList();
    var latest =
        runs.latest(RUNS).stream()
            .map(
                run ->
                    new TrafficPage.Run(
                        run.cause(),
                        Words.moment(run.askedAt(), now),
                        run.finishedAt() != null,
                        run.percent(),
                        Words.count(run.changed())))
            .toList();
    var page =
        new TrafficPage(
            Words.count(counts.humans()),
            Words.count(counts.bots()),
            Words.percent(counts.bots(), counts.humans() + counts.bots()),
            programs,
            latest,
            latest.stream().anyMatch(run -> !run.finished()));
    return new ModelAndView("intake/traffic", Map.of("page", page));
  }

  @PostMapping("/reclassifications")
  String ask(@AuthenticationPrincipal Caller caller, RedirectAttributes redirect) {
    reclassifications.ask("Asked for by " + caller.name(), caller.id());
    Toasts.say(redirect, "The history is being classified again");
    return "redirect:/intake";
  }
}

package tandem.capture.form;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tandem.access.Anybody;
import tandem.intake.Intake;
import tandem.intake.Outcome;
import tandem.web.NotFound;
import tandem.web.Refusals;

/**
 * The pages that strangers see. No cookie, no script needed, nothing kept before the form is sent.
 */
@Controller
@RequestMapping("/f/{slug}")
@Anybody
class HostedFormController {

  private static final Logger log = LoggerFactory.getLogger(HostedFormController.class);

  private final FormStore store;
  private final Intake intake;
  private final Clock clock;

  HostedFormController(FormStore store, Intake intake, Clock clock) {
    this.store = store;
    this.intake = intake;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView show(@PathVariable String slug, HttpServletRequest request) {
    var form = find(slug);
    return form.closedAt() == null
        ? page(HostedPages.blank(form, TouchFacts.arriving(request)), HttpStatus.OK)
        : closed(form);
  }

  /**
   * There is no clock that refuses quick hands: a browser that fills in everything by itself is as
   * quick as a program, and a lost lead costs more than a false one.
   */
  @PostMapping
  Object submit(@PathVariable String slug, @RequestParam Map<String, String> sent) {
    var form = find(slug);
    if (form.closedAt() != null) {
      return closed(form);
    }
    var submission = new Submission(form, sent);
    if (submission.fellIntoTrap()) {
      log.info("The form {} was filled in by a program; nothing of it is kept", slug);
      return thanks(form);
    }
    var refusals = submission.refusals();
    if (!refusals.isEmpty()) {
      return again(submission, new Refusals(refusals));
    }
    return switch (intake.take(submission.interaction(clock.instant()))) {
      case Outcome.Taken taken -> thanks(form);
      case Outcome.Refused(var reasons) -> again(submission, submission.refused(reasons));
    };
  }

  @GetMapping("/thanks")
  ModelAndView thanked(@PathVariable String slug) {
    var form = find(slug);
    return new ModelAndView("capture/thanks", Map.of("page", HostedPages.thanks(form)));
  }

  private Form find(String slug) {
    var form = store.bySlug(slug);
    if (form == null) {
      throw new NotFound("form");
    }
    return form;
  }

  private static String thanks(Form form) {
    return "redirect:" + form.path() + "/thanks";
  }

  private static ModelAndView again(Submission submission, Refusals refusals) {
    return page(HostedPages.again(submission, refusals), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static ModelAndView closed(Form form) {
    return new ModelAndView(
        "capture/closed", Map.of("page", HostedPages.thanks(form)), HttpStatus.GONE);
  }

  private static ModelAndView page(Object page, HttpStatus status) {
    return new ModelAndView("capture/hosted", Map.of("page", page), status);
  }
}

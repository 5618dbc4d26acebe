package tandem.capture.hosted;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tandem.access.Anybody;
import tandem.capture.form.Form;
import tandem.capture.form.FormStore;

/**
 * Where the link of a confirmation mail leads: a page with a button, which alone does something.
 */
@Controller
@RequestMapping("/f/{slug:[a-z0-9-]+}/confirm")
@Anybody
class ConfirmController {

  private final Shown shown;
  private final FormStore forms;
  private final Confirmations confirmations;
  private final Acceptance acceptance;
  private final Clock clock;

  ConfirmController(
      Shown shown,
      FormStore forms,
      Confirmations confirmations,
      Acceptance acceptance,
      Clock clock) {
    this.shown = shown;
    this.forms = forms;
    this.confirmations = confirmations;
    this.acceptance = acceptance;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView ask(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable String link,
      HttpServletRequest request,
      HttpServletResponse response) {
    var form = shown.find(slug);
    HostedFormController.place(request, form, response);
    var one = confirmations.find(form, link).orElse(null);
    if (one != null && one.state() == Submission.State.TAKEN) {
      return done(form, one);
    }
    if (one == null || !Confirmations.isOpen(one, clock.instant())) {
      return expired(form, request);
    }
    var action = form.path() + "/confirm?link=" + link;
    return page(ThanksPages.toConfirm(form, one.language(), action), HttpStatus.OK);
  }

  @PostMapping
  Object confirm(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable String link,
      HttpServletRequest request,
      HttpServletResponse response) {
    var form = shown.find(slug);
    HostedFormController.place(request, form, response);
    var one = confirmations.find(form, link).orElse(null);
    var now = clock.instant();
    if (one == null || (one.state() != Submission.State.TAKEN && !Confirmations.isOpen(one, now))) {
      return expired(form, request);
    }
    if (one.state() == Submission.State.PENDING) {
      var definition = forms.definition(form, one.version());
      var refusals =
          acceptance.accept(form, definition, one, true, Arrival.of(request).home(), now);
      if (!refusals.isEmpty()) {
        return expired(form, request);
      }
    }
    var elsewhere = HostedFormController.redirect(form);
    return elsewhere.isEmpty()
        ? done(form, confirmations.find(form, link).orElse(one))
        : "redirect:" + elsewhere;
  }

  private static ModelAndView done(Form form, Submission one) {
    return page(ThanksPages.done(form, one.language(), one), HttpStatus.OK);
  }

  private static ModelAndView expired(Form form, HttpServletRequest request) {
    var language = Arrival.language(request, form.definition());
    return page(ThanksPages.expired(form, language), HttpStatus.GONE);
  }

  private static ModelAndView page(Object page, HttpStatus status) {
    return HostedFormController.view("capture/thanks", page, Place.PAGE, status);
  }
}

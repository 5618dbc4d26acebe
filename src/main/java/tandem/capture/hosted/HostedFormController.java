package tandem.capture.hosted;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tandem.access.Anybody;
import tandem.capture.form.After;
import tandem.capture.form.Form;
import tandem.capture.form.Origins;
import tandem.platform.Seals;
import tandem.web.ContentPolicy;

/**
 * The pages that strangers see, and the same inside foreign frames. No cookie, no script needed,
 * nothing kept before the form is sent.
 */
@Controller
@RequestMapping("/f/{slug:[a-z0-9-]+}")
@Anybody
class HostedFormController {

  private static final String DONE = "sent";

  private final Shown shown;
  private final Submitting submitting;
  private final SubmissionStore store;
  private final Seals seals;

  HostedFormController(Shown shown, Submitting submitting, SubmissionStore store, Seals seals) {
    this.shown = shown;
    this.submitting = submitting;
    this.store = store;
    this.seals = seals;
  }

  @GetMapping({"", "/frame"})
  ModelAndView show(
      @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
    var form = shown.find(slug);
    var place = place(request, form, response);
    return form.isOpen()
        ? view("capture/hosted", shown.blank(form, place, request), place, HttpStatus.OK)
        : closed(form, request, place);
  }

  @PostMapping({"", "/frame"})
  Object submit(
      @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
    var form = shown.find(slug);
    var place = place(request, form, response);
    if (!form.isOpen()) {
      return closed(form, request, place);
    }
    var arrival = Arrival.of(request);
    var lead =
        WebToLead.read(
            form.definition(), arrival, request.getRequestURI().endsWith("/web-to-lead"));
    return answer(
        form,
        place,
        submitting.submit(form, lead, Arrival.language(request, form.definition())),
        response,
        WebToLead.returnTo(form.definition(), arrival));
  }

  /** The address that a form made for Salesforce is pointed to. */
  @PostMapping("/web-to-lead")
  Object lead(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
    return submit(slug, request, response);
  }

  private Object answer(
      Form form, Place place, Reply reply, HttpServletResponse response, String returnTo) {
    return switch (reply) {
      case Reply.Thanks(var one) ->
          thanks(form, place, one.language(), one.key(), returnTo, response);
      case Reply.Silence(var language) ->
          thanks(form, place, language, UUID.randomUUID(), returnTo, response);
      case Reply.Again again ->
          view(
              "capture/hosted",
              shown.again(form, place, again),
              place,
              HttpStatus.UNPROCESSABLE_CONTENT);
      case Reply.Challenge challenge ->
          view(
              "capture/challenge",
              ThanksPages.challenge(form, challenge, place),
              place,
              HttpStatus.PRECONDITION_REQUIRED);
      case Reply.Slow(var language, var wait) -> {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
        yield view(
            "capture/thanks",
            ThanksPages.slow(form, language, wait),
            place,
            HttpStatus.TOO_MANY_REQUESTS);
      }
    };
  }

  private String thanks(
      Form form,
      Place place,
      String language,
      UUID key,
      String returnTo,
      HttpServletResponse response) {
    if (!returnTo.isEmpty()) {
      return "redirect:" + returnTo;
    }
    var elsewhere = form.definition().optIn() == null ? redirect(form) : "";
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return elsewhere.isEmpty()
        ? "redirect:%s/thanks?lang=%s&r=%s"
            .formatted(place.of(form), language, seals.seal(DONE, key.toString()))
        : "redirect:" + elsewhere;
  }

  /** Checked when it was saved, and again here. */
  static String redirect(Form form) {
    return form.definition().after() instanceof After.Redirect(var url)
            && Origins.allow(form.definition(), url)
        ? url
        : "";
  }

  @GetMapping({"/thanks", "/frame/thanks"})
  ModelAndView thanked(
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String r,
      HttpServletRequest request,
      HttpServletResponse response) {
    var form = shown.find(slug);
    var place = place(request, form, response);
    var one =
        seals
            .open(DONE, r)
            .flatMap(key -> store.find(form.id(), UUID.fromString(key)))
            .orElse(null);
    var language = Arrival.language(request, form.definition());
    return view("capture/thanks", ThanksPages.sent(form, language, one), place, HttpStatus.OK);
  }

  /** A page in a foreign frame may lead to its own house again; so may a page of ours. */
  static Place place(HttpServletRequest request, Form form, HttpServletResponse response) {
    var place = request.getRequestURI().contains("/frame") ? Place.FRAME : Place.PAGE;
    var origins = String.join(" ", form.definition().origins());
    var policy = ContentPolicy.STRICT.with("form-action", ("'self' " + origins).strip());
    (place == Place.FRAME && !origins.isEmpty() ? policy.with("frame-ancestors", origins) : policy)
        .set(response);
    return place;
  }

  private static ModelAndView closed(Form form, HttpServletRequest request, Place place) {
    var language = Arrival.language(request, form.definition());
    return view("capture/thanks", ThanksPages.closed(form, language), place, HttpStatus.GONE);
  }

  static ModelAndView view(String template, Object page, Place place, HttpStatus status) {
    return new ModelAndView(template, Map.of("page", page, "framed", place == Place.FRAME), status);
  }
}

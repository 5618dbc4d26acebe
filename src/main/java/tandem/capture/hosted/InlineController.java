package tandem.capture.hosted;

import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Anybody;
import tandem.capture.form.Form;
import tandem.capture.form.Origins;
import tandem.capture.page.HostedPage;
import tandem.capture.page.ThanksPage;
import tandem.web.Templates;

/** The form inside a foreign page: its script asks for the parts, and says what to show next. */
@RestController
@RequestMapping("/f/{slug:[a-z0-9-]+}/inline")
@Anybody
class InlineController {

  private final Shown shown;
  private final Submitting submitting;
  private final Templates templates;

  InlineController(Shown shown, Submitting submitting, Templates templates) {
    this.shown = shown;
    this.submitting = submitting;
    this.templates = templates;
  }

  /**
   * What the script shows or does.
   *
   * @param html to show
   * @param redirect where to lead
   * @param bits how much work to do on {@code showing} before sending the same again
   * @param taken true once it is known who filled it in, so that a tracker on the page may know,
   *     too
   */
  record Next(
      @Nullable String html,
      @Nullable String redirect,
      @Nullable Integer bits,
      @Nullable String showing,
      boolean taken) {

    static Next show(String html) {
      return new Next(html, null, null, null, false);
    }
  }

  @GetMapping
  ResponseEntity<Next> show(
      @PathVariable String slug,
      @RequestHeader(name = HttpHeaders.ORIGIN, required = false) @Nullable String origin,
      HttpServletRequest request,
      HttpServletResponse response) {
    var form = shown.find(slug);
    if (!allow(form, origin, response)) {
      return forbidden();
    }
    if (!form.isOpen()) {
      return closed(form, request);
    }
    return ResponseEntity.ok(Next.show(fill(shown.blank(form, Place.INLINE, request))));
  }

  @PostMapping
  ResponseEntity<Next> submit(
      @PathVariable String slug,
      @RequestHeader(name = HttpHeaders.ORIGIN, required = false) @Nullable String origin,
      HttpServletRequest request,
      HttpServletResponse response) {
    var form = shown.find(slug);
    if (!allow(form, origin, response)) {
      return forbidden();
    }
    if (!form.isOpen()) {
      return closed(form, request);
    }
    var language = Arrival.language(request, form.definition());
    return answer(form, submitting.submit(form, Arrival.of(request), language));
  }

  private ResponseEntity<Next> answer(Form form, Reply reply) {
    return switch (reply) {
      case Reply.Thanks(var one) -> ResponseEntity.ok(thanks(form, one.language(), one));
      case Reply.Silence(var language) -> ResponseEntity.ok(thanks(form, language, null));
      case Reply.Again again ->
          ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
              .body(Next.show(fill(shown.again(form, Place.INLINE, again))));
      case Reply.Challenge(var _, var _, var showing, var bits) ->
          ResponseEntity.status(HttpStatus.PRECONDITION_REQUIRED)
              .body(new Next(null, null, bits, showing, false));
      case Reply.Slow(var language, var pause) ->
          ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
              .header(HttpHeaders.RETRY_AFTER, String.valueOf(pause.toSeconds() + 1))
              .body(Next.show(words(ThanksPages.slow(form, language, pause))));
    };
  }

  private Next thanks(Form form, String language, @Nullable Submission one) {
    var confirmed = form.definition().optIn() == null;
    var redirect = confirmed ? HostedFormController.redirect(form) : "";
    var taken = confirmed && one != null;
    return redirect.isEmpty()
        ? new Next(words(ThanksPages.sent(form, language, one)), null, null, null, taken)
        : new Next(null, redirect, null, null, taken);
  }

  /** Pages of other origins may read the answer only where the form names them. */
  private static boolean allow(Form form, @Nullable String origin, HttpServletResponse response) {
    response.setHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (origin == null || !Origins.allow(form.definition(), origin)) {
      return false;
    }
    response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, HttpHeaders.RETRY_AFTER);
    return true;
  }

  private static ResponseEntity<Next> forbidden() {
    return ResponseEntity.status(HttpStatus.FORBIDDEN)
        .body(Next.show("This website is not among those that may show this form."));
  }

  private ResponseEntity<Next> closed(Form form, HttpServletRequest request) {
    var language = Arrival.language(request, form.definition());
    return ResponseEntity.status(HttpStatus.GONE)
        .body(Next.show(words(ThanksPages.closed(form, language))));
  }

  private String fill(HostedPage page) {
    return html("capture/_inline", Map.of("page", page));
  }

  private String words(ThanksPage page) {
    return html("capture/_words", Map.of("page", page));
  }

  private String html(String template, Map<String, Object> parameters) {
    var html = new StringOutput();
    templates.content(template, parameters).writeTo(html);
    return html.toString();
  }
}

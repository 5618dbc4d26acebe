package tandem.outbox;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.access.Administering;
import tandem.outbox.OutboxQueries.Mailing;
import tandem.platform.Mail;
import tandem.web.ContentPolicy;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.NotFound;
import tandem.web.Toasts;

/** The mails, for admins only: they hold links that only their readers may follow. */
@Controller
@RequestMapping("/outbox")
@Administering
class OutboxController {

  /** Of a mail's HTML: it shows itself and its styles, runs nothing and fetches nothing. */
  private static final ContentPolicy MAIL =
      ContentPolicy.STRICT
          .with("script-src", "'none'")
          .with("style-src", "'unsafe-inline'")
          .with("img-src", "data:")
          .with("connect-src", "'none'")
          .with("form-action", "'none'")
          .with("frame-ancestors", "'self'")
          .with("sandbox", "");

  private static final Limit ROWS = new Limit(50);

  private final OutboxQueries queries;
  private final OutboxPages pages;
  private final Mail mail;
  private final Clock clock;

  OutboxController(OutboxQueries queries, OutboxPages pages, Mail mail, Clock clock) {
    this.queries = queries;
    this.pages = pages;
    this.mail = mail;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable Cursor after,
      Model model) {
    var chosen = MailState.ofKey(state);
    var mails = queries.mails(chosen, after, ROWS);
    model.addAttribute("page", pages.list(mails, chosen, clock.instant()));
    return "outbox/list";
  }

  @GetMapping("/{mail}")
  String one(@PathVariable("mail") UUID id, HttpServletResponse response, Model model) {
    ContentPolicy.STRICT.with("frame-src", "'self'").set(response);
    model.addAttribute("page", pages.one(find(id), clock.instant()));
    return "outbox/mail";
  }

  /** Shown in a frame without rights; opened by itself, it has no more. */
  @GetMapping("/{mail}/html")
  ResponseEntity<String> html(@PathVariable("mail") UUID id, HttpServletResponse response) {
    var html = find(id).html();
    if (html == null) {
      throw new NotFound("mail");
    }
    MAIL.set(response);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
        .body(html);
  }

  @PostMapping("/{mail}/send")
  String send(@PathVariable("mail") UUID id, RedirectAttributes redirect) {
    var found = find(id);
    var word = mail.sendAgain(found.id()) ? "It is on its way" : "It cannot be sent now";
    Toasts.say(redirect, word);
    return "redirect:/outbox/" + id;
  }

  private Mailing find(UUID id) {
    return queries.find(id).orElseThrow(() -> new NotFound("mail"));
  }
}

package tandem.access;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.access.page.TokensPage;
import tandem.web.Refusals;
import tandem.web.Toasts;
import tandem.web.Words;

/** Everybody's own API tokens. */
@Controller
@Everyone
@RequestMapping("/access/tokens")
class TokensController {

  private static final String SECRET = "secret";
  private static final int LONGEST_NAME = 100;

  private final Tokens tokens;
  private final Clock clock;

  TokensController(Tokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  @GetMapping
  String list(@AuthenticationPrincipal Caller caller, Model model) {
    return show(caller, "", Refusals.NONE, model);
  }

  @PostMapping
  String create(
      @AuthenticationPrincipal Caller caller,
      @RequestParam(defaultValue = "") String name,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    var flaw = flaw(name.strip());
    if (flaw == null) {
      redirect.addFlashAttribute(SECRET, tokens.create(caller.id(), name.strip()));
      return "redirect:/access/tokens";
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(caller, name, Refusals.of("name", flaw), model);
  }

  @PostMapping("/{token}/revoke")
  String revoke(
      @AuthenticationPrincipal Caller caller,
      @PathVariable UUID token,
      RedirectAttributes redirect) {
    tokens.revoke(caller.id(), token);
    Toasts.say(redirect, "Revoked. Programs that used this token are refused from now on.");
    return "redirect:/access/tokens";
  }

  private static @Nullable String flaw(String name) {
    if (name.isEmpty()) {
      return "Say what it is for, so that you know later which one to revoke.";
    }
    return name.length() > LONGEST_NAME
        ? "Take at most %d characters.".formatted(LONGEST_NAME)
        : null;
  }

  private String show(Caller caller, String name, Refusals refusals, Model model) {
    var now = Instant.now(clock);
    var rows =
        tokens.of(caller.id()).stream()
            .map(t -> new TokensPage.Row(t.id().toString(), t.name(), Words.moment(t.at(), now)))
            .toList();
    var secret = model.getAttribute(SECRET) instanceof String made ? made : null;
    model.addAttribute("page", new TokensPage(rows, secret, name, refusals));
    return "access/tokens";
  }
}

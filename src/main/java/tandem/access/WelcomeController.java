package tandem.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.access.page.WelcomePage;
import tandem.platform.Refusal;
import tandem.web.Refusals;

/** Where an invitation leads. */
@Controller
@RequestMapping("/welcome/{token}")
class WelcomeController {

  private final Invitations invitations;
  private final Welcome welcome;
  private final UserSessions sessions;

  WelcomeController(Invitations invitations, Welcome welcome, UserSessions sessions) {
    this.invitations = invitations;
    this.welcome = welcome;
    this.sessions = sessions;
  }

  @Anybody
  @GetMapping
  String page(@PathVariable String token, HttpServletResponse response, Model model) {
    var invited = invitations.open(token);
    if (invited == null) {
      return gone(response);
    }
    model.addAttribute("page", page(token, invited, welcome.empty(invited), List.of()));
    return "access/welcome";
  }

  @Anybody
  @PostMapping
  String enter(
      @PathVariable String token,
      @RequestParam(required = false) @Nullable String email,
      @RequestParam(required = false) @Nullable String name,
      @RequestParam(required = false) @Nullable String company,
      @RequestParam(required = false) @Nullable String password,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var invited = invitations.open(token);
    if (invited == null) {
      return gone(response);
    }
    var known = welcome.empty(invited).guest().email();
    var form = new WelcomeForm(invited.isFirst() ? email : known, name, company, password);
    return switch (welcome.enter(token, invited, form)) {
      case Welcome.Outcome.In(var user) -> {
        sessions.end(user);
        SignedInSessions.open(request, user);
        yield "redirect:/";
      }
      case Welcome.Outcome.Refused(var refusals) -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", page(token, invited, form, refusals));
        yield "access/welcome";
      }
    };
  }

  private static String gone(HttpServletResponse response) {
    response.setStatus(HttpStatus.GONE.value());
    return "access/gone";
  }

  private static WelcomePage page(
      String token, Invitations.Invited invited, WelcomeForm form, List<Refusal> refusals) {
    return new WelcomePage(
        "/welcome/" + token,
        invited.isFirst(),
        form.company(),
        form.guest().email(),
        form.guest().name(),
        new Refusals(refusals));
  }
}

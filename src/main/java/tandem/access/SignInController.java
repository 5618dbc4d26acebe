package tandem.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.access.page.SignInPage;

/** The way in, and the way out. */
@Controller
class SignInController {

  private static final String WRONG =
      "E-mail or password is wrong. Upper and lower case count in the password.";
  private static final String TOO_OFTEN =
      "That was tried too often. Wait %d minutes, then try again."
          .formatted(SignInFailures.WINDOW.toMinutes());
  private static final String EXPIRED = "This page was open for too long. Please try once more.";

  private final SignIn signIn;

  SignInController(SignIn signIn) {
    this.signIn = signIn;
  }

  @Anybody
  @GetMapping("/sign-in")
  String page(
      @AuthenticationPrincipal @Nullable Caller caller,
      @RequestParam(required = false) @Nullable String expired,
      Model model) {
    if (caller != null) {
      return "redirect:/";
    }
    model.addAttribute("page", new SignInPage("", expired == null ? null : EXPIRED));
    return "access/sign-in";
  }

  @Anybody
  @PostMapping("/sign-in")
  String signIn(
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return switch (signIn.attempt(email, password, request.getRemoteAddr())) {
      case SignIn.Outcome.In(var user) -> {
        var wanted = WayBack.wanted(request);
        SignedInSessions.open(request, user.id());
        yield "redirect:" + wanted;
      }
      case SignIn.Outcome.Wrong() -> again(email, WRONG, HttpStatus.UNAUTHORIZED, response, model);
      case SignIn.Outcome.TooOften() ->
          again(email, TOO_OFTEN, HttpStatus.TOO_MANY_REQUESTS, response, model);
    };
  }

  @Everyone
  @PostMapping("/sign-out")
  String signOut(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    return "redirect:/sign-in";
  }

  private static String again(
      String email, String problem, HttpStatus status, HttpServletResponse response, Model model) {
    response.setStatus(status.value());
    model.addAttribute("page", new SignInPage(email, problem));
    return "access/sign-in";
  }
}

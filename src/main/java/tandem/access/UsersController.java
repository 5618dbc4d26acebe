package tandem.access;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.access.page.UsersPage;
import tandem.platform.Refusal;
import tandem.web.Refusals;

/** Who works here: all colleagues, and a new one. */
@Controller
@Administering
@RequestMapping("/access/users")
class UsersController {

  private final Users users;
  private final UserQueries queries;
  private final UserLinks links;

  UsersController(Users users, UserQueries queries, UserLinks links) {
    this.users = users;
    this.queries = queries;
    this.links = links;
  }

  @GetMapping
  String list(@AuthenticationPrincipal Caller caller, Model model) {
    return show(caller, new NewUser("", ""), Role.SALESPERSON, Refusals.NONE, model);
  }

  @PostMapping
  String add(
      @AuthenticationPrincipal Caller caller,
      @RequestParam(required = false) @Nullable String email,
      @RequestParam(required = false) @Nullable String name,
      @RequestParam Role role,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    var typed = new NewUser(email, name);
    var flaws = typed.flaws();
    if (flaws.isEmpty()) {
      try {
        links.hand(users.create(typed.email(), typed.name(), role, null), redirect);
        return "redirect:/access/users";
      } catch (EmailTaken e) {
        flaws = List.of(new Refusal("email", "Somebody with this address is here already."));
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(caller, typed, role, new Refusals(flaws), model);
  }

  private String show(Caller caller, NewUser typed, Role role, Refusals refusals, Model model) {
    var form = new UsersPage.Form(typed.email(), typed.name(), role.name(), refusals);
    model.addAttribute("page", queries.page(caller, UserLinks.handed(model), form));
    return "access/users";
  }
}

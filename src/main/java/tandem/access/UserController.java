package tandem.access;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.web.NotFound;
import tandem.web.Toasts;

/** What an admin changes about one colleague. */
@Controller
@Administering
@RequestMapping("/access/users/{user}")
class UserController {

  private static final String LIST = "redirect:/access/users";
  private static final String LAST_ADMIN =
      "%s is the last admin who can sign in. Make somebody else admin first.";

  private final Users users;
  private final Accounts accounts;
  private final UserLinks links;

  UserController(Users users, Accounts accounts, UserLinks links) {
    this.users = users;
    this.accounts = accounts;
    this.links = links;
  }

  @PostMapping("/role")
  String role(@PathVariable UserId user, @RequestParam Role role, RedirectAttributes redirect) {
    var name = known(user).name();
    var done = accounts.give(user, role);
    Toasts.say(
        redirect, done ? "%s: %s.".formatted(name, role.word()) : LAST_ADMIN.formatted(name));
    return LIST;
  }

  @PostMapping("/disable")
  String disable(@PathVariable UserId user, RedirectAttributes redirect) {
    var name = known(user).name();
    if (accounts.disable(user)) {
      Toasts.undoable(
          redirect, name + " can no longer sign in.", "/access/users/%s/enable".formatted(user));
    } else {
      Toasts.say(redirect, LAST_ADMIN.formatted(name));
    }
    return LIST;
  }

  @PostMapping("/enable")
  String enable(@PathVariable UserId user, RedirectAttributes redirect) {
    var name = known(user).name();
    accounts.enable(user);
    Toasts.say(redirect, name + " can sign in again.");
    return LIST;
  }

  @PostMapping("/link")
  String link(@PathVariable UserId user, RedirectAttributes redirect) {
    links.hand(known(user), redirect);
    return LIST;
  }

  private User known(UserId id) {
    var user = users.find(id);
    if (user == null) {
      throw new NotFound("user");
    }
    return user;
  }
}

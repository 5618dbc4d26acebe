package tandem.access;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tandem.access.page.UsersPage;

/** Shows an admin, once, the link that he is to pass on. */
@Component
class UserLinks {

  private static final String KEY = "link";

  private final Invitations invitations;

  UserLinks(Invitations invitations) {
    this.invitations = invitations;
  }

  void hand(User user, RedirectAttributes redirect) {
    var here = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    redirect.addFlashAttribute(
        KEY, new UsersPage.Link(user.name(), here + invitations.link(user.id())));
  }

  static UsersPage.@Nullable Link handed(Model model) {
    return model.getAttribute(KEY) instanceof UsersPage.Link link ? link : null;
  }
}

package tandem.capture;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tandem.access.Marketing;
import tandem.access.Role;
import tandem.web.MenuEntry;

/** One entry in the menu for all the doors. */
@Configuration(proxyBeanMethods = false)
class CaptureMenu {

  @Bean
  MenuEntry captureMenu() {
    var roles = Role.names(Role.MARKETER, Role.MANAGER, Role.ADMIN);
    return new MenuEntry(90, "Forms & imports", "/capture", "forms", roles);
  }

  /** Leads to the first of its pages. */
  @Controller
  static class Entrance {

    @GetMapping("/capture")
    @Marketing
    String enter() {
      return "redirect:/capture/forms";
    }
  }
}

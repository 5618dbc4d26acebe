package tandem.content;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tandem.access.Everyone;
import tandem.web.MenuEntry;

/** One entry in the menu for the library and the pages. */
@Configuration(proxyBeanMethods = false)
class ContentMenu {

  @Bean
  MenuEntry contentMenu() {
    return new MenuEntry(65, "Content", "/content", "book");
  }

  /** Leads to the first of its pages. */
  @Controller
  static class Entrance {

    @GetMapping("/content")
    @Everyone
    String enter() {
      return "redirect:/content/assets";
    }
  }
}

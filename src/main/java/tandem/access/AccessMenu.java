package tandem.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.web.MenuEntry;

/** Where the menu leads to this module. */
@Configuration(proxyBeanMethods = false)
class AccessMenu {

  @Bean
  MenuEntry settingsMenu() {
    return new MenuEntry(900, "Settings", "/access/users", "settings", Role.names(Role.ADMIN));
  }
}

package tandem.handoff;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.access.Role;
import tandem.web.MenuEntry;

/** What this module adds to the menu. */
@Configuration(proxyBeanMethods = false)
class HandoffMenu {

  @Bean
  MenuEntry handoffEntry() {
    return new MenuEntry(40, "Hand-offs", "/handoff", "heart-handshake")
        .startFor(Role.names(Role.SALESPERSON));
  }
}

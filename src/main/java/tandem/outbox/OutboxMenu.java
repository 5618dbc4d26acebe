package tandem.outbox;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.access.Role;
import tandem.web.MenuEntry;

/** Where the menu leads to this module. */
@Configuration(proxyBeanMethods = false)
class OutboxMenu {

  @Bean
  MenuEntry outboxEntry() {
    return new MenuEntry(910, "Outbox", "/outbox", "send", Role.names(Role.ADMIN));
  }
}

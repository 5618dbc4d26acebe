package tandem.fields;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.access.Role;
import tandem.web.MenuEntry;

/** Where the menu leads to. */
@Configuration(proxyBeanMethods = false)
class FieldsMenu {

  @Bean
  MenuEntry fieldsEntry() {
    var roles = Role.names(Role.MARKETER, Role.MANAGER, Role.ADMIN);
    return new MenuEntry(95, "Fields", "/fields", "tag", roles);
  }
}

package tandem.people;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.web.MenuEntry;

/** What this module adds to the menu. */
@Configuration(proxyBeanMethods = false)
class PeopleMenu {

  @Bean
  MenuEntry peopleEntry() {
    return new MenuEntry(20, "People", "/people", "users");
  }

  @Bean
  MenuEntry companiesEntry() {
    return new MenuEntry(30, "Companies", "/companies", "building");
  }
}

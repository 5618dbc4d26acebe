package tandem.people;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.access.Role;
import tandem.views.ViewedList;
import tandem.web.MenuEntry;

/** What this module adds to the menu, and the lists of which views can be saved. */
@Configuration(proxyBeanMethods = false)
class PeopleMenu {

  static final ViewedList LIST =
      new ViewedList(
          "people",
          "/people",
          Set.of(
              "q", "stage", "source", "owner", "country", "company", "from", "to", "segment",
              "sort", "columns"));

  static final ViewedList COMPANIES =
      new ViewedList("companies", "/companies", Set.of("q", "sort"));

  @Bean
  ViewedList viewedPeople() {
    return LIST;
  }

  @Bean
  ViewedList viewedCompanies() {
    return COMPANIES;
  }

  @Bean
  MenuEntry peopleEntry() {
    return new MenuEntry(20, "People", "/people", "users");
  }

  @Bean
  MenuEntry privacyEntry() {
    var roles = Role.names(Role.MANAGER, Role.ADMIN);
    return new MenuEntry(905, "Privacy", "/people/privacy", "lock", roles);
  }

  @Bean
  MenuEntry companiesEntry() {
    return new MenuEntry(30, "Companies", "/companies", "building");
  }
}

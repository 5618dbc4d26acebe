package tandem.deals;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.web.MenuEntry;

/** Where the pipeline stands in the menu. */
@Configuration(proxyBeanMethods = false)
class DealsConfiguration {

  @Bean
  MenuEntry dealsMenu() {
    return new MenuEntry(50, "Pipeline", "/deals", "layout-kanban");
  }
}

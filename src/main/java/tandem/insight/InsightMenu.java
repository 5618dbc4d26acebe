package tandem.insight;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.web.MenuEntry;

/** Where the menu leads to. */
@Configuration(proxyBeanMethods = false)
class InsightMenu {

  @Bean
  MenuEntry insightEntry() {
    return new MenuEntry(110, "Insight", "/insight", "chart-bar");
  }
}

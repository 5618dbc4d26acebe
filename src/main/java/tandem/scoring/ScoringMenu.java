package tandem.scoring;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.web.MenuEntry;

/** What this module adds to the menu. */
@Configuration(proxyBeanMethods = false)
class ScoringMenu {

  @Bean
  MenuEntry scoringEntry() {
    return new MenuEntry(100, "Scoring", "/scoring", "gauge");
  }
}

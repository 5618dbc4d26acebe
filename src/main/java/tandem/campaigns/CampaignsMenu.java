package tandem.campaigns;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.web.MenuEntry;

/** Where the menu leads to. */
@Configuration(proxyBeanMethods = false)
class CampaignsMenu {

  @Bean
  MenuEntry campaignsEntry() {
    return new MenuEntry(60, "Campaigns", "/campaigns", "speakerphone");
  }
}

package tandem.segments;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.web.MenuEntry;

/** Where the menu leads to. */
@Configuration(proxyBeanMethods = false)
class SegmentsMenu {

  @Bean
  MenuEntry segmentsEntry() {
    return new MenuEntry(35, "Segments", "/segments", "filter");
  }
}

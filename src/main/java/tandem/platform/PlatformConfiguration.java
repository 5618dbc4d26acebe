package tandem.platform;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock that every service asks for the time. */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

  @Bean
  MovableClock clock() {
    return new MovableClock();
  }
}

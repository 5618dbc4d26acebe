package tandem.intake;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way of every interaction, in order. */
@Configuration(proxyBeanMethods = false)
class Steps {

  @Bean
  List<Step> wayOfAnInteraction(
      Validate validate,
      TurnAway turnAway,
      Deduplicate deduplicate,
      Classify classify,
      Identify identify,
      Append append,
      Rate score,
      Qualify qualify,
      Offer offer) {
    return List.of(
        validate, turnAway, deduplicate, classify, identify, append, score, qualify, offer);
  }
}

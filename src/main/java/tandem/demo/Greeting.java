package tandem.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where the demo is and how to get in, as the last word of its start. */
@Component
@ConditionalOnBooleanProperty("tandem.demo")
class Greeting {

  private final Office office;
  private final Environment environment;

  Greeting(Office office, Environment environment) {
    this.office = office;
    this.environment = environment;
  }

  @EventListener(ApplicationReadyEvent.class)
  void greet() {
    System.out.println(
        """
        Tandem is ready: http://localhost:%s

          Sign in with the password %s as
            marketing  %s
            sales      %s
            manager    %s
            admin      %s
          API token (the admin's)
            %s
        """
            .formatted(
                environment.getProperty("local.server.port"),
                Staff.PASSWORD,
                Staff.MIA.email(),
                Staff.SAM.email(),
                Staff.MAX.email(),
                Staff.ANN.email(),
                office.token().orElse("–")));
  }
}

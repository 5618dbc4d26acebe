package tandem.access;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells whoever starts a new installation how to become its first admin. */
@Component
class SetUp {

  private final Invitations invitations;

  SetUp(Invitations invitations) {
    this.invitations = invitations;
  }

  /** Late, so that a demo has brought its own people by then. */
  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  @SuppressWarnings("SystemOut") // It is for the one who sits at the console, not for the log.
  void printLink(ApplicationReadyEvent ready) {
    var link = invitations.setUpLink();
    if (link != null) {
      var port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
      System.out.printf("Set up Tandem: http://localhost:%s%s%n", port, link);
    }
  }
}

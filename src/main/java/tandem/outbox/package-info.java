/**
 * Every mail that Tandem sent, tried to send, or keeps because no mail server is set up. It reads
 * what {@link tandem.platform.Mail} wrote, and owns nothing.
 */
@ApplicationModule(
    displayName = "outbox",
    allowedDependencies = {"people", "access", "web", "platform"})
@NullMarked
package tandem.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

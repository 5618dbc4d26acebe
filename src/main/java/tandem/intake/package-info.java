/**
 * The one write path: turns a batch of interactions into identity, timeline, score and stage, in
 * one transaction.
 */
@ApplicationModule(
    displayName = "intake",
    allowedDependencies = {
      "handoff",
      "scoring",
      "journal",
      "campaigns",
      "people",
      "access",
      "web",
      "platform"
    })
@NullMarked
package tandem.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

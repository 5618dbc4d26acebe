/**
 * The contract between marketing and sales: lifecycle stages, the agreement, offers and their
 * answers.
 */
@ApplicationModule(
    displayName = "handoff",
    allowedDependencies = {"scoring", "segments", "journal", "people", "access", "web", "platform"})
@NullMarked
package tandem.handoff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

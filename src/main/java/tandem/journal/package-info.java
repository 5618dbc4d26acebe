/** The append-only history: every interaction of every visitor, exactly once. */
@ApplicationModule(
    displayName = "journal",
    allowedDependencies = {"people", "campaigns", "access", "web", "platform"})
@NullMarked
package tandem.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

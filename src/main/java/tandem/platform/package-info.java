/**
 * What every module stands on and no customer ever sees: the database (a PostgreSQL of its own, or
 * a given one), the clock, the jobs, the settings. Shared by all modules; knows none of them.
 */
@ApplicationModule(
    displayName = "platform",
    allowedDependencies = {})
@NullMarked
package tandem.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

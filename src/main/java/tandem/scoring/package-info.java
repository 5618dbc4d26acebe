/**
 * How warm and how fitting a person is, and why: the points table, forward decay, the fit grade.
 */
@ApplicationModule(
    displayName = "scoring",
    allowedDependencies = {"segments", "journal", "people", "access", "web", "platform"})
@NullMarked
package tandem.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

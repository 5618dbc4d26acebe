/**
 * The pipeline: deals, the stages they pass, how each of them ended. A deal makes its person an
 * opportunity, a won deal makes a customer, and whose last open deal is lost goes back to nurture.
 */
@ApplicationModule(
    displayName = "deals",
    allowedDependencies = {"capture", "handoff", "segments", "people", "access", "web", "platform"})
@NullMarked
package tandem.deals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Campaigns with their objective, budget and spend, and the channel of every touch. */
@ApplicationModule(
    displayName = "campaigns",
    allowedDependencies = {"access", "web", "platform"})
@NullMarked
package tandem.campaigns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

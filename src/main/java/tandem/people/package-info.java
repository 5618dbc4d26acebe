/**
 * Who someone is: persons, companies, the strong ids that prove them. Two people are never merged
 * by themselves.
 */
@ApplicationModule(
    displayName = "people",
    allowedDependencies = {"fields", "views", "access", "web", "platform"})
@NullMarked
package tandem.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

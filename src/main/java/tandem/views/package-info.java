/**
 * Saved views: a list with its search, filters, order and columns under a name, for oneself or for
 * all. A module whose list can be saved says so with a {@link tandem.views.ViewedList}.
 */
@ApplicationModule(
    displayName = "views",
    allowedDependencies = {"access", "web", "platform"})
@NullMarked
package tandem.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

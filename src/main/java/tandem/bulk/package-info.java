/**
 * Changes to many people at once, in the background, and taken back as a whole. What each person
 * had before is kept, so that an undo touches nobody who was changed since.
 */
@ApplicationModule(
    displayName = "bulk",
    allowedDependencies = {
      "capture",
      "segments",
      "scoring",
      "people",
      "fields",
      "access",
      "web",
      "platform"
    })
@NullMarked
package tandem.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

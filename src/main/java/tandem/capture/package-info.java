/**
 * Every door people come in by: forms, imports, and the sources that send events. A door turns what
 * it is given into interactions and hands them to intake; it writes no person itself.
 *
 * <p>Upper modules add kinds of imports with {@link tandem.capture.ImportKind}.
 */
@ApplicationModule(
    displayName = "capture",
    allowedDependencies = {
      "intake",
      "handoff",
      "scoring",
      "journal",
      "campaigns",
      "people",
      "fields",
      "access",
      "web",
      "platform"
    })
@NullMarked
package tandem.capture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

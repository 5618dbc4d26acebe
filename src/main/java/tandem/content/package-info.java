/**
 * The library both teams share: assets by kind and funnel stage, their delivery to people, and the
 * landing pages that offer them. A form hands out an asset by {@link tandem.capture.Deliverables};
 * that somebody read it comes in through intake like everything people do.
 */
@ApplicationModule(
    displayName = "content",
    allowedDependencies = {
      "capture",
      "intake",
      "journal",
      "campaigns",
      "people",
      "access",
      "web",
      "platform"
    })
@NullMarked
package tandem.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

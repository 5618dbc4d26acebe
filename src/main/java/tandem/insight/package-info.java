/**
 * What worked: the numbers that marketing and sales share, by period, source and campaign, and the
 * people behind each. Reads widely, writes nothing. Every definition is in docs/guide/insight.md.
 */
@ApplicationModule(
    displayName = "insight",
    allowedDependencies = {
      "handoff",
      "journal",
      "campaigns",
      "people",
      "access",
      "web",
      "platform"
    })
@NullMarked
package tandem.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

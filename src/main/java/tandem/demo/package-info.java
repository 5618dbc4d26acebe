/**
 * A year of life in a fictitious company, told to the same doors that real life comes in by, so
 * that a newcomer sees everything at work. Nothing of it runs unless tandem.demo is true.
 */
@ApplicationModule(
    displayName = "demo",
    allowedDependencies = {
      "deals",
      "content",
      "capture",
      "capture::imports",
      "capture::hosted",
      "capture::connector",
      "intake",
      "handoff",
      "scoring",
      "journal",
      "campaigns",
      "segments",
      "people",
      "fields",
      "access",
      "web",
      "platform"
    })
@NullMarked
package tandem.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

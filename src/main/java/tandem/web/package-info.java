/**
 * What every page and every API answer shares: the frame around a page, the words people read, the
 * problems machines read, cursors and slices. Knows no customer and no module; modules add their
 * {@link MenuEntry} beans.
 */
@ApplicationModule(displayName = "web", allowedDependencies = "platform")
@NullMarked
package tandem.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

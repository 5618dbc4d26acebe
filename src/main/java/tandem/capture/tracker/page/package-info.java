/** What the templates of the tracker may see. */
@NullMarked
package tandem.capture.tracker.page;

import org.jspecify.annotations.NullMarked;

/** The script that websites load to tell what people do there, and the page that sets it up. */
@NullMarked
package tandem.capture.tracker;

import org.jspecify.annotations.NullMarked;

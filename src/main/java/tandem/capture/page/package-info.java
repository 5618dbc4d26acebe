/** What the templates of capture take. */
@NullMarked
package tandem.capture.page;

import org.jspecify.annotations.NullMarked;

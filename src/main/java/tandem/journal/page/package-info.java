/** What the templates of the timeline take. */
@NullMarked
package tandem.journal.page;

import org.jspecify.annotations.NullMarked;

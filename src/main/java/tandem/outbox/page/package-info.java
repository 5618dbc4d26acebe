/** What templates see. */
@NullMarked
package tandem.outbox.page;

import org.jspecify.annotations.NullMarked;

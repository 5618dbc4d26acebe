/** What the templates see. */
@NullMarked
package tandem.bulk.page;

import org.jspecify.annotations.NullMarked;

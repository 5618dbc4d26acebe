/** What the pages about scores show. */
@NullMarked
package tandem.scoring.page;

import org.jspecify.annotations.NullMarked;

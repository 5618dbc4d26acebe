/** What the templates of the pipeline may see. */
@NullMarked
package tandem.deals.page;

import org.jspecify.annotations.NullMarked;

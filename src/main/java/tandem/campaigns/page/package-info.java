/** What the templates of campaigns show. */
@NullMarked
package tandem.campaigns.page;

import org.jspecify.annotations.NullMarked;

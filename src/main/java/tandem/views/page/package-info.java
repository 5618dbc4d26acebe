/** What the templates see. */
@NullMarked
package tandem.views.page;

import org.jspecify.annotations.NullMarked;

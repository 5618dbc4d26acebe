/** What the templates of access take. */
@NullMarked
package tandem.access.page;

import org.jspecify.annotations.NullMarked;

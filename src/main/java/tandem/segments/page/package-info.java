/** What the templates of segments show. */
@NullMarked
package tandem.segments.page;

import org.jspecify.annotations.NullMarked;

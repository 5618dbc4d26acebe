/** What the templates of insight show. */
@NullMarked
package tandem.insight.page;

import org.jspecify.annotations.NullMarked;

/** What the templates of the shared kit take. */
@NullMarked
package tandem.web.page;

import org.jspecify.annotations.NullMarked;

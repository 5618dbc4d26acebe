/** What the templates of fields show. */
@NullMarked
package tandem.fields.page;

import org.jspecify.annotations.NullMarked;

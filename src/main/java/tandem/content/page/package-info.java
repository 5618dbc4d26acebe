/** What the templates of content take. */
@NullMarked
package tandem.content.page;

import org.jspecify.annotations.NullMarked;

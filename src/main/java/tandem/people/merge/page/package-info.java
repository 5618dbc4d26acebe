/** What the templates of merging take. */
@NullMarked
package tandem.people.merge.page;

import org.jspecify.annotations.NullMarked;

/** What the templates of the people pages take. */
@NullMarked
package tandem.people.page;

import org.jspecify.annotations.NullMarked;

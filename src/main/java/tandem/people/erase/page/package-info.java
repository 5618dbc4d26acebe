/** What the templates about exporting and erasing take. */
@NullMarked
package tandem.people.erase.page;

import org.jspecify.annotations.NullMarked;

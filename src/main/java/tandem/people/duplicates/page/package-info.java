/** What the template of the duplicates takes. */
@NullMarked
package tandem.people.duplicates.page;

import org.jspecify.annotations.NullMarked;

/** What the template about privacy takes. */
@NullMarked
package tandem.people.retention.page;

import org.jspecify.annotations.NullMarked;

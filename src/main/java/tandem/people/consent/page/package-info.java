/** What the templates about consent take. */
@NullMarked
package tandem.people.consent.page;

import org.jspecify.annotations.NullMarked;

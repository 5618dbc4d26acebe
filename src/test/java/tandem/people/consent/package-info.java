@NullMarked
package tandem.people.consent;

import org.jspecify.annotations.NullMarked;

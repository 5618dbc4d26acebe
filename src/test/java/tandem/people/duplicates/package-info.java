@NullMarked
package tandem.people.duplicates;

import org.jspecify.annotations.NullMarked;

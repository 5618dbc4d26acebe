@NullMarked
package tandem.people.retention;

import org.jspecify.annotations.NullMarked;

/** What is forgotten in time, by rules that are off until somebody switches them on. */
@NullMarked
package tandem.people.retention;

import org.jspecify.annotations.NullMarked;

@NullMarked
package tandem.people.merge;

import org.jspecify.annotations.NullMarked;

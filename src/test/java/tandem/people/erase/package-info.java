@NullMarked
package tandem.people.erase;

import org.jspecify.annotations.NullMarked;

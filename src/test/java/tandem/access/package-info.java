@NullMarked
package tandem.access;

import org.jspecify.annotations.NullMarked;

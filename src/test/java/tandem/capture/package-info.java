@NullMarked
package tandem.capture;

import org.jspecify.annotations.NullMarked;

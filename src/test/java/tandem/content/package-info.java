@NullMarked
package tandem.content;

import org.jspecify.annotations.NullMarked;

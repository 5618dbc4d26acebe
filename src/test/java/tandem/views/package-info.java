@NullMarked
package tandem.views;

import org.jspecify.annotations.NullMarked;

@NullMarked
package tandem.demo;

import org.jspecify.annotations.NullMarked;

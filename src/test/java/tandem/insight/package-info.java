@NullMarked
package tandem.insight;

import org.jspecify.annotations.NullMarked;

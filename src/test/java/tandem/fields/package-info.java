@NullMarked
package tandem.fields;

import org.jspecify.annotations.NullMarked;

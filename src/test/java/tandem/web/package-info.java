@NullMarked
package tandem.web;

import org.jspecify.annotations.NullMarked;

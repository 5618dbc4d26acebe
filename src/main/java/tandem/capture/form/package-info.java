/** Forms that strangers fill in, on pages that we host. */
@NullMarked
package tandem.capture.form;

import org.jspecify.annotations.NullMarked;

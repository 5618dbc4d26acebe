/**
 * Where marketers build forms, look at what came of them, and decide about what looks like spam.
 */
@NullMarked
package tandem.capture.builder;

import org.jspecify.annotations.NullMarked;

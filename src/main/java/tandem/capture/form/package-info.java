/**
 * What a form is: its fields, words and consequences, kept in versions. How strangers meet it is in
 * {@code hosted}, how marketers build it in {@code builder}.
 */
@NullMarked
package tandem.capture.form;

import org.jspecify.annotations.NullMarked;

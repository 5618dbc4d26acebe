/** What the templates of intake may see. */
@NullMarked
package tandem.intake.page;

import org.jspecify.annotations.NullMarked;

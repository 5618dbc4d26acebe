/** What the templates of the hand-offs take. */
@NullMarked
package tandem.handoff.page;

import org.jspecify.annotations.NullMarked;

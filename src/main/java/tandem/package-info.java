/**
 * Tandem: one funnel for marketing and sales. Each sub-package is a module; docs/architecture.md is
 * the map.
 */
@NullMarked
package tandem;

import org.jspecify.annotations.NullMarked;

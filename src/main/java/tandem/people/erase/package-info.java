/**
 * Everything about one person, to be taken along or taken away: the export that a person may ask
 * for, the erasure that leaves no trace of them and no broken total, the fingerprints that keep
 * them from coming back unasked, and the rules by which people are forgotten in time.
 */
@NullMarked
package tandem.people.erase;

import org.jspecify.annotations.NullMarked;

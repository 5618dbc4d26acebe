/**
 * Finds people who may be the same: by keys that two spellings of one thing share, kept up by a job
 * at a cost that follows the changes, never the number of people squared. Nothing is merged here; a
 * human looks at each pair.
 */
@NullMarked
package tandem.people.duplicates;

import org.jspecify.annotations.NullMarked;

/**
 * The benchmark that bin/bench runs, straight from these sources: it needs nothing of the
 * application but its jar, its API and its data folder.
 */
@NullMarked
package tandem.bench;

import org.jspecify.annotations.NullMarked;

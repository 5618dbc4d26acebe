/**
 * Reading the CSV files that people have, not the ones they should have: recognises encoding,
 * delimiter and the habits of each column, and says in words what it cannot read. Pure: knows no
 * database and no import.
 */
@NullMarked
package tandem.capture.csv;

import org.jspecify.annotations.NullMarked;

/**
 * Two records of one human become one, and two again if that was wrong. Each module moves what it
 * keeps by its {@link tandem.people.PersonRecords}; the row of the person who goes is deleted, so
 * that no list and no number ever counts them, and kept in the merge's memo.
 */
@NullMarked
package tandem.people.merge;

import org.jspecify.annotations.NullMarked;

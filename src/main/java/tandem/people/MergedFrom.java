package tandem.people;

/**
 * Who somebody was before people became one: noted with what comes in by an id or a browser of
 * theirs, so that it can go back to them if they are separated again.
 *
 * @param path ids of people as PostgreSQL writes an array of them, the latest merge last
 */
public record MergedFrom(String path) {}

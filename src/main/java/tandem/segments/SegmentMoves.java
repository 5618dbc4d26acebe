package tandem.segments;

import java.time.Instant;
import java.util.List;
import tandem.people.PersonId;

/**
 * People entered or left a segment. Published within the transaction that keeps it; the table
 * segment_move has the same as rows. The first filling of a segment is no move.
 */
public record SegmentMoves(
    SegmentId segment, List<PersonId> entered, List<PersonId> left, Instant at) {}

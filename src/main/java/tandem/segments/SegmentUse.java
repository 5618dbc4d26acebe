package tandem.segments;

import java.util.List;

/** Tells what of a module looks at segments. Whoever lets people refer to segments provides one. */
public interface SegmentUse {

  /**
   * One thing that looks at a segment.
   *
   * @param words such as: the agreement
   * @param href where it can be changed
   * @param decidesFit then the segment must not look at fit itself
   */
  record Use(SegmentId segment, String words, String href, boolean decidesFit) {}

  List<Use> all();
}

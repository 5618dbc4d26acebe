package tandem.scoring;

import java.util.List;

/**
 * How well somebody fits, and by what.
 *
 * @param version of the fit table that gave it
 * @param segmentLines the ids of its lines about segments that count, in order
 */
record Grade(Fit fit, int version, List<Integer> segmentLines) {

  /** Of somebody whom no table was asked about yet. */
  static final Grade NONE = new Grade(Fit.D, 0, List.of());

  public Grade {
    segmentLines = segmentLines.stream().sorted().toList();
  }
}

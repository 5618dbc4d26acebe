package tandem.people;

import java.time.Instant;
import java.util.List;

/** Something that is forgotten after a while, if somebody wants it so. */
public interface RetentionRule {

  /** Its name in settings and the API. */
  String key();

  /** What it does, as a sentence with %s for the time: "Erase people who … for %s". */
  String words();

  /**
   * What it would forget now.
   *
   * @param before everything since then is kept
   * @param most where there is more than that, nobody counts on
   */
  Found find(Instant before, int most);

  /**
   * Forgets a part of it, in a transaction of its own.
   *
   * @return false where nothing is left
   */
  boolean forgetSome(Instant before, Instant now);

  /**
   * What a rule would forget.
   *
   * @param samples the first few, for somebody to look at
   */
  record Found(long count, List<Sample> samples) {}

  /**
   * @param href where to look at it; empty: there is no page
   */
  record Sample(String words, String href) {}
}

package tandem.people.page;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Moment;

/**
 * All about one person.
 *
 * @param line job and company, in words
 * @param attributes what nobody foresaw, name by name
 * @param conflicts who else was taken for this person
 */
public record PersonPage(
    String id,
    String name,
    @Nullable String line,
    @Nullable Badge stage,
    String score,
    @Nullable Badge fit,
    @Nullable String owner,
    List<Fact> facts,
    List<Fact> attributes,
    List<Conflict> conflicts,
    Moment since,
    List<Block> panels) {

  /**
   * @param href where it leads; null: nowhere
   */
  public record Fact(String name, String value, @Nullable String href) {}

  /**
   * An id that this person and somebody else both claim.
   *
   * @param merge where to compare the two; null: the reader may not merge them
   */
  public record Conflict(
      String id, String other, String otherHref, boolean theirs, @Nullable String merge) {}

  /** What another module shows. */
  public record Block(String title, Content content) {}
}

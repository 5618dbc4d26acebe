package tandem.deals.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Option;

/**
 * The open deals by stage.
 *
 * @param line what they are worth, in words
 * @param stalled how many have sat in their stage for too long, in words; null: none
 * @param owner whose deals are shown: a user's id, or empty for everybody's
 * @param me the reader's own id where the reader sells, else null
 * @param conflict why the last move did not happen
 */
public record BoardPage(
    String line,
    @Nullable String stalled,
    String owner,
    @Nullable String me,
    List<Option> owners,
    List<Column> columns,
    boolean maySell,
    @Nullable String conflict) {

  /**
   * A stage.
   *
   * @param others what it is worth in other currencies; null: nothing
   * @param more how many deals it has beyond the cards shown, in words; null: none
   */
  public record Column(
      String code,
      String name,
      String count,
      String worth,
      @Nullable String others,
      String chance,
      List<Card> cards,
      @Nullable String more) {}

  /**
   * A deal.
   *
   * @param with the person and the company
   * @param age how long it has been in its stage, in words
   * @param stalled why it is marked as stalled; null: it is not
   * @param movable whether the reader may move it
   */
  public record Card(
      String id,
      String name,
      String with,
      @Nullable String amount,
      String age,
      String since,
      @Nullable String stalled,
      @Nullable String owner,
      @Nullable String initials,
      boolean movable) {}

  public boolean isEmpty() {
    return columns.stream().allMatch(column -> column.cards().isEmpty());
  }

  public boolean mine() {
    return owner.equals(me);
  }
}

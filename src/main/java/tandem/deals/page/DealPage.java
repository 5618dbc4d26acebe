package tandem.deals.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Moment;
import tandem.web.Option;

/**
 * A deal.
 *
 * @param line where it stands, in words
 * @param stand the stage, or how it ended
 * @param stage the code of the stage
 * @param changeable whether the reader may change it
 * @param conflict why the last change did not happen
 */
public record DealPage(
    String id,
    String name,
    String line,
    String stand,
    String tone,
    String icon,
    boolean open,
    boolean changeable,
    String stage,
    int version,
    Facts facts,
    DealFields fields,
    Losing losing,
    List<Option> stages,
    List<Move> history,
    @Nullable String conflict) {

  /** What is known about it. */
  public record Facts(
      String person,
      String personHref,
      String company,
      String amount,
      String owner,
      String expected,
      Moment opened,
      Moment closed,
      @Nullable String lost,
      List<Fact> others) {}

  /** Something that an import told besides. */
  public record Fact(String name, String value) {}

  /**
   * The form that says why it is lost.
   *
   * @param asked whether it was just sent with something missing
   */
  public record Losing(
      boolean asked,
      List<Option> reasons,
      @Nullable String reason,
      @Nullable String note,
      @Nullable String reasonError,
      @Nullable String noteError) {}

  /** One step of its history. */
  public record Move(
      String words, @Nullable String note, @Nullable String who, Moment at, String icon) {}
}

package tandem.handoff.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Moment;

/**
 * What waits for an answer, and what was answered.
 *
 * @param just the hand-off that has just been answered
 * @param threshold the points that bring somebody here
 */
public record HandoffPage(
    String line,
    @Nullable Card just,
    List<Group> waiting,
    String threshold,
    List<Choice> filters,
    List<Row> answered,
    @Nullable String more) {

  /** The cards of one owner. */
  public record Group(String key, String title, List<Card> cards) {}

  public record Choice(String label, String href, boolean active) {}

  /**
   * @param took how long sales needed
   */
  public record Row(
      String name,
      String href,
      Mark answer,
      @Nullable String reason,
      @Nullable String note,
      String by,
      String took,
      boolean late,
      Moment at) {}
}

package tandem.handoff.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Moment;
import tandem.web.Option;

/**
 * A hand-off with all one needs to decide.
 *
 * @param href the person's page
 * @param engagement the score now
 * @param owner whom it was offered to; null: whoever takes it
 * @param due how urgent it is; null once it is answered
 * @param why what gave the points, the most first
 * @param recents the latest that the person did
 * @param rejecting the form to say no; null: not for this reader
 * @param answer null: it waits
 */
public record Card(
    String id,
    String name,
    String href,
    @Nullable String job,
    @Nullable String email,
    @Nullable String phone,
    String engagement,
    @Nullable Mark fit,
    @Nullable String owner,
    @Nullable Mark due,
    Moment dueAt,
    String cause,
    Moment offered,
    List<Why> why,
    List<Recently> recents,
    @Nullable Rejecting rejecting,
    @Nullable Answered answer) {

  public record Why(String title, String points) {}

  public record Recently(String icon, String label, @Nullable String what, Moment at) {}

  /**
   * The form to say no.
   *
   * @param open whether it stands open, because something in it cannot be taken
   */
  public record Rejecting(
      List<Option> reasons,
      boolean open,
      @Nullable String reason,
      @Nullable String note,
      @Nullable String error) {}

  /**
   * What sales said.
   *
   * @param deal where a deal with the person begins; null: not for this reader
   */
  public record Answered(
      Mark mark,
      String by,
      Moment at,
      @Nullable String reason,
      @Nullable String note,
      @Nullable String deal) {}
}

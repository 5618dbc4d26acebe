package tandem.handoff.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Moment;

/**
 * How far somebody has come, on their page.
 *
 * @param person their id
 * @param open the offer that waits for an answer
 * @param moves the latest first
 */
public record StagePage(String person, @Nullable Card open, List<Move> moves) {

  public record Move(Mark to, String cause, @Nullable String by, Moment at) {}
}

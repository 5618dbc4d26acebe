package tandem.people.merge.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Moment;

/**
 * By what somebody is recognised, and of whom they are made.
 *
 * @param merge where to merge them with somebody; null: the reader may not
 */
public record IdentityPage(List<Id> ids, List<Joined> joined, @Nullable String merge) {

  public record Id(String icon, String kind, String value, @Nullable String from) {}

  /**
   * @param undo where to POST; null: others have to be separated first, or the reader may not
   */
  public record Joined(
      String name, @Nullable String by, Moment at, @Nullable String undo, @Nullable String later) {}
}

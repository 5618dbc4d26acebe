package tandem.views;

import tandem.access.Caller;
import tandem.access.UserId;

/**
 * A list as somebody wants to see it again.
 *
 * @param query what stands in the address behind the question mark
 * @param shared whether all others see it, too
 */
record SavedView(
    ViewId id,
    String list,
    String name,
    UserId owner,
    String ownerName,
    boolean shared,
    String query) {

  boolean isSeenBy(Caller caller) {
    return shared || owner.equals(caller.id());
  }

  /** Managers may put right or take away what is shared, also of somebody who left. */
  boolean isChangedBy(Caller caller) {
    return owner.equals(caller.id()) || (shared && caller.managesAll());
  }
}

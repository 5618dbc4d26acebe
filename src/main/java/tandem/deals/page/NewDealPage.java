package tandem.deals.page;

import org.jspecify.annotations.Nullable;

/**
 * The form that opens a deal.
 *
 * @param person whose deal it will be; null: the e-mail address says so
 * @param email as it was typed
 */
public record NewDealPage(@Nullable Whose person, @Nullable String email, DealFields fields) {

  /** Somebody we know. */
  public record Whose(String id, String name, String href) {}
}

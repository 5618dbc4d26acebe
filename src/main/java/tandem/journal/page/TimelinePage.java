package tandem.journal.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Moment;

/**
 * What somebody did, the latest first.
 *
 * @param more where it goes on; null: that was all
 */
public record TimelinePage(String name, String href, List<Day> days, @Nullable String more) {

  /**
   * @param continued true where the part before this one ended on the same day
   */
  public record Day(String label, boolean continued, List<Item> items) {}

  /**
   * One thing a human did, or what machines did in a row.
   *
   * @param entry null: machines
   */
  public record Item(@Nullable Entry entry, List<Entry> machines) {}

  /**
   * @param what it was about, such as the title of a page
   * @param address of the page, as it is read
   * @param href of the page; null where it is not one to be opened
   * @param via channel and campaign that brought it about
   */
  public record Entry(
      String icon,
      String label,
      @Nullable String what,
      @Nullable String address,
      @Nullable String href,
      @Nullable String via,
      @Nullable String amount,
      Moment time) {}
}

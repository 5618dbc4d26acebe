package tandem.capture.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Moment;

/**
 * What strangers sent by one form.
 *
 * @param more where the list goes on
 */
public record SubmissionsPage(
    String id,
    String name,
    String line,
    List<FormNumbersPage.Chip> chips,
    List<Row> rows,
    @Nullable String more) {

  /**
   * @param who the address, or what else there is
   * @param person their page; null: they are nobody we know yet
   * @param said their answers, in one line
   * @param reason why it was set aside
   * @param path where its buttons lead; null: it has none
   */
  public record Row(
      String who,
      @Nullable String person,
      String said,
      String state,
      String tone,
      String icon,
      @Nullable String reason,
      Moment at,
      @Nullable String path) {}
}

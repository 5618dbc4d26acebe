package tandem.capture.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Moment;

/** All forms. */
public record FormsPage(String line, List<Row> rows) {

  /**
   * @param address where strangers find it
   * @param count how often people filled it in
   * @param waiting what a person has to look at; null: nothing
   */
  public record Row(
      String id,
      String title,
      String path,
      String address,
      String meaning,
      String count,
      @Nullable String waiting,
      Moment last,
      boolean open) {}
}

package tandem.capture.page;

import java.util.List;
import tandem.web.Moment;

/** All forms. */
public record FormsPage(String line, List<Row> rows) {

  /**
   * @param address where strangers find it
   * @param count how often people filled it in
   */
  public record Row(
      String id,
      String title,
      String path,
      String address,
      String meaning,
      String count,
      Moment last,
      boolean open) {}
}

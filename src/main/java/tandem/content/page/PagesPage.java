package tandem.content.page;

import java.util.List;
import tandem.web.Moment;

/** The list of landing pages. */
public record PagesPage(String line, List<Row> rows) {

  /**
   * @param rate submissions of views
   */
  public record Row(
      String href,
      String name,
      String address,
      String path,
      boolean published,
      boolean changed,
      String views,
      String submissions,
      String rate,
      Moment edited) {}
}
